import type { Words } from '../words/index.ts';
import type { DayLeftOut } from './holiday.ts';
import type { CivilDay, Instant } from './instant.ts';

export type PeriodUnit = 'officeHours' | 'officeDays' | 'calendarDays' | 'weeks' | 'months' | 'years';

/** A length of time as a rule would write it; how it is counted is part of it. */
export interface Period {
  readonly unit: PeriodUnit;
  /** More than zero; whole unless the unit is `officeHours`. */
  readonly amount: number;
  /** Whether the day on which it starts is the first day. Without effect on `officeHours`, which count from the moment. */
  readonly firstDayCounts: boolean;
  /** Where a period of calendar units goes whose last day is closed. */
  readonly endOnHoliday: 'next-office-day' | 'stays';
  /**
   * Where a start outside office hours is counted from. Office units always start at the next opening;
   * calendar units count the day as it is unless this says `next-opening` (only when the first day counts).
   */
  readonly outsideHours?: 'next-opening' | 'counts';
}

/** A stretch in which the clock stands still; without `to` it still does. */
export interface Pause {
  readonly from: Instant;
  readonly to?: Instant;
  /** In units of hours: whether the days of `from` and `to` drop out whole. In all other units they always do. */
  readonly wholeDays?: boolean;
  readonly reason?: Words;
}
export type EndedPause = Pause & { readonly to: Instant };

/** When a period is over. Late is whatever happens after `due`. */
export interface Due {
  readonly stopped: false;
  /** Hours: the exact moment. All other units: the last millisecond of `lastDay`. */
  readonly due: Instant;
  readonly lastDay: CivilDay;
  /** Days between start and end that were not counted, wholly or (a pause within a day) in part, with the reason. */
  readonly leftOut: readonly DayLeftOut[];
}

/** A clock that stands still: there is no due time until the pause ends. */
export interface Stopped {
  readonly stopped: true;
  readonly since: Instant;
}
