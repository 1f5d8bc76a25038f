import type { CivilDay } from '../../kernel/time/index.ts';
import { type Derivations, derived } from './derivation.ts';
import type { Known } from './readings.ts';

type BenefitRow = NonNullable<Known['benefits']>[number];

/** Whether a benefit is being paid on a day. */
export const paidOn = ({ startedOn, until }: BenefitRow, day: CivilDay): boolean =>
  startedOn !== undefined && startedOn <= day && (until === undefined || until >= day);

/** The person alone. Without a record nobody is registered as disabled (장애인복지법 제32조) or at a school (초ㆍ중등교육법 제25조). */
export const person: Derivations = {
  birthDate: derived(['person'], known => known.person?.birthDate),
  korean: derived(['nationality'], ({ nationality: of }) => of?.citizenship && of.citizenship === 'KR'),
  disabilityDegree: derived(['disability'], ({ disability }) => disability && (disability.severity ?? 'none')),
  // Who is near the poverty line is decided by the municipality and stands in no register: without the benefits it is open.
  welfareStanding: derived(['benefits'], ({ benefits }, today) =>
    benefits?.some(row => (row.benefit === 'livelihood' || row.benefit === 'medical-aid') && paidOn(row, today))
      ? 'livelihood'
      : undefined,
  ),
  schoolLevel: derived(['school'], ({ school }) => {
    if (!school) return undefined;
    return school.level === undefined || school.status === 'graduated' ? 'none' : school.level;
  }),
};
