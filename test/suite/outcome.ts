/** A test or a check that did not hold, and all there is to know about it. */
export interface Failure {
  readonly name: string;
  readonly detail: string;
}

/** A test that did not run, and why. */
export interface Skip {
  readonly name: string;
  readonly reason: string;
}

/** What came out of one step, or of all of them. */
export interface Outcome {
  readonly passed: number;
  readonly failures: readonly Failure[];
  readonly skips: readonly Skip[];
}

export const passed = (count = 1): Outcome => ({ passed: count, failures: [], skips: [] });

export const failed = (name: string, detail: string): Outcome => ({
  passed: 0,
  failures: [{ name, detail }],
  skips: [],
});

export const skipped = (name: string, reason: string): Outcome => ({
  passed: 0,
  failures: [],
  skips: [{ name, reason }],
});

export const together = (outcomes: readonly Outcome[]): Outcome => ({
  passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
  failures: outcomes.flatMap(outcome => outcome.failures),
  skips: outcomes.flatMap(outcome => outcome.skips),
});

/** The last line of a run, in words that programs look for: `12 passed, 0 failed, 1 skipped`. */
export function summary({ passed, failures, skips }: Outcome): string {
  const ran = `${passed} passed, ${failures.length} failed`;
  return skips.length === 0 ? ran : `${ran}, ${skips.length} skipped`;
}

/** A run is good when nothing failed and something ran: an empty run proves nothing. */
export const isGood = ({ passed, failures }: Outcome): boolean => failures.length === 0 && passed > 0;
