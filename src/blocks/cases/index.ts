export { basisOf } from './basis.ts';
export type { Case, CaseEvent } from './case.ts';
export { type Applicant, type CaseOfficial, type Cases, type CasesOptions, createCases, type Person } from './cases.ts';
export { refuseCase } from './refusal.ts';
export { type CaseRoutes, caseRoutes } from './routes.ts';

export const migrations = { room: 'cases', folder: new URL('./migrations/', import.meta.url) };
