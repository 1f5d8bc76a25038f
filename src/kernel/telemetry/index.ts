export * from './error-record.ts';
export * from './log.ts';
export * from './metrics.ts';
export * from './process-metrics.ts';
export * from './readiness.ts';
export * from './telemetry.ts';
