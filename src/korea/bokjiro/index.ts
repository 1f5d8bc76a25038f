export { benefitParameters } from './benefit-parameters.ts';
export { benefitService } from './benefit-service.ts';
export * from './life-events.ts';
export { benefitServices } from './services/services.ts';
