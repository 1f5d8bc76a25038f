import type { CivilDay } from '../../../kernel/time/index.ts';

/** What a register keeps about a person, and since when it is so. */
export interface Kept<T> {
  readonly person: string;
  readonly from: CivilDay;
  readonly values: T;
}
