import type { CivilDay, Instant } from '../../kernel/time/index.ts';
import type { Jurisdiction } from '../language/index.ts';
import type { Case } from './case.ts';
import { deadline } from './deadline.ts';

/** The last day of a supplement's period that is counted from an instant, as law counts it. */
export function supplementUntil(jurisdiction: Jurisdiction, from: Instant, now: Instant): CivilDay {
  const { clock, days } = jurisdiction.supplement;
  const end = deadline(
    clock(days.on(jurisdiction.zone.dayOf(now)).value),
    { openedAt: from, supplements: [] },
    jurisdiction.calendar(),
  );
  if (end.stopped) throw new Error('a supplement period never stands still');
  return jurisdiction.zone.dayOf(end.due);
}

/** The last day after one more extension: the same period again, counted from the old end. */
export function extendedUntil(jurisdiction: Jurisdiction, it: Case, now: Instant): CivilDay {
  const last = it.supplements.at(-1);
  const noon = 12 * 60;
  return supplementUntil(jurisdiction, last ? jurisdiction.zone.at(last.until, noon) : now, now);
}
