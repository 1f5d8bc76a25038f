import type { CivilDay } from '../../../kernel/time/index.ts';

/** A benefit somebody receives. */
export interface Benefit {
  readonly benefit:
    | 'livelihood'
    | 'medical-aid'
    | 'housing'
    | 'education'
    | 'basic-pension'
    | 'child-allowance'
    | 'parental-benefit'
    | 'home-care-allowance'
    | 'disability-pension'
    | 'disability-allowance'
    | 'unemployment';
  readonly startedOn: CivilDay;
  /** The day it will end by itself, where that is known. */
  readonly until?: CivilDay;
  /** None where it is given in kind. */
  readonly monthlyAmount?: number;
}

/** Who receives it. */
export interface Granted {
  readonly to: string;
  readonly benefit: Benefit;
}
