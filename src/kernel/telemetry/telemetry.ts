import { type Log, silentLog, standardLog } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';

/** What a room needs to be observed: where it logs and where it counts. */
export interface Telemetry {
  readonly log: Log;
  readonly metrics: Metrics;
}

/** The telemetry of a running program. */
export const standardTelemetry = (): Telemetry => ({ log: standardLog(), metrics: createMetrics() });

/** Counts, but says nothing; for tests. */
export const silentTelemetry = (): Telemetry => ({ log: silentLog, metrics: createMetrics() });
