import type { CivilDay, Instant } from '../../../kernel/time/index.ts';
import type { Words } from '../../../kernel/words/index.ts';
import type { Figures, TrialSubject } from './trial.ts';

/** One value that a reform changes. */
export interface ReportedChange {
  readonly parameter: string;
  readonly name: Words;
  readonly typed: string;
  readonly before: Words;
  readonly after: Words;
}

/** A reform with what came out. */
export interface ReportedReform {
  readonly name: string;
  readonly changes: readonly ReportedChange[];
  /** The rule as it would be, in JSON, and its fingerprint; nothing where only values change. */
  readonly draft?: { readonly text: string; readonly fingerprint: string };
  readonly figures: Figures;
}

/** What was asked and what came out: enough to ask it again and get the same. */
export interface Report {
  readonly rule: string;
  readonly version: number;
  readonly fingerprint: string;
  readonly on: CivilDay;
  /** The law as it was known on this day. */
  readonly knownOn: CivilDay;
  readonly subject: TrialSubject;
  readonly population: {
    readonly id: string;
    readonly version: string;
    readonly words: Words;
    readonly people: number;
  };
  /** What the areas of the figures are called. */
  readonly areas: Readonly<Record<string, Words>>;
  readonly reforms: readonly ReportedReform[];
}

export interface SavedReport {
  readonly id: string;
  readonly savedBy: string;
  readonly savedAt: Instant;
  readonly report: Report;
}
