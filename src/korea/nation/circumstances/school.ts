import { type CivilDay, dayNumber, partsOf } from '../../../kernel/time/index.ts';
import { dayText } from '../day-text.ts';
import type { Random } from '../random.ts';
import { chanceOf } from './chance.ts';
import type { Home, Member } from './member.ts';
import { type Military, serviceOf } from './military.ts';

export interface School {
  readonly level: 'kindergarten' | 'elementary' | 'middle' | 'high' | 'university' | 'graduate';
  readonly grade?: number;
  readonly status: 'enrolled' | 'on-leave' | 'graduated';
  readonly since: CivilDay;
}

/** The oldest whose school is on record. */
const oldest = 34;

const spring = (year: number): CivilDay => `${year}-03-01` as CivilDay;
const commencement = (year: number): CivilDay => `${year}-02-20` as CivilDay;

/** The school year a day is in: it begins on 1 March. @law 초·중등교육법 제24조 */
const schoolYearOf = (asOf: CivilDay): number => {
  const { year, month } = partsOf(asOf);
  return month >= 3 ? year : year - 1;
};

const enrolled = (level: School['level'], grade: number, entered: number): School => ({
  level,
  grade,
  status: 'enrolled',
  since: spring(entered),
});

/** Up to high school the grade follows from the year of birth: the first begins in the year somebody turns seven. */
function pupil(step: number, year: number): School | undefined {
  if (step <= 0) return enrolled('kindergarten', step + 5, year - step - 2);
  if (step <= 6) return enrolled('elementary', step, year - step + 1);
  if (step <= 9) return enrolled('middle', step - 6, year - step + 7);
  return enrolled('high', step - 9, year - step + 10);
}

interface Studies {
  readonly random: Random;
  /** The year the university is entered. */
  readonly entered: number;
  readonly year: number;
  readonly service: readonly [from: number, to: number] | undefined;
}

/** How many school years a service took away from the studies: those whose March it covers. */
const yearsServed = ({ service, entered, year }: Studies, until = year): number => {
  if (!service) return 0;
  let count = 0;
  for (let each = entered + 1; each <= until; each++) {
    const march = dayNumber(spring(each));
    if (service[0] < march + 150 && service[1] > march) count++;
  }
  return count;
};

/** A student: two years of college or four of university, with the years of service and at times one more in between. */
function student(studies: Studies, today: number): School {
  const { random, entered, year, service } = studies;
  const length = random.chance(0.3) ? 2 : 4;
  const rest = random.chance(0.2) ? 1 : 0;
  const grade = year - entered + 1 - yearsServed(studies) - rest;
  if (service && service[0] <= today && today < service[1] && grade <= length)
    return { level: 'university', grade: Math.max(1, grade), status: 'on-leave', since: spring(entered) };
  if (grade <= length) {
    const status = rest === 1 && grade === length - 1 && random.chance(0.5) ? 'on-leave' : 'enrolled';
    return { level: 'university', grade: Math.max(1, grade), status, since: spring(entered) };
  }
  const left = entered + length + rest + yearsServed(studies, entered + length + rest + 1);
  if (length === 4 && left + 2 > year && random.chance(0.12)) return enrolled('graduate', year - left + 1, left);
  return { level: 'university', status: 'graduated', since: commencement(Math.min(left, year)) };
}

/** Someone who came from abroad to study: from the spring after they came, or at once. */
function guestStudent({ age, arrived }: Member, year: number): School {
  const level = age < 26 ? 'university' : 'graduate';
  const length = level === 'university' ? 4 : 2;
  const { year: came, month } = partsOf(dayText(arrived));
  const entered = Math.max(year - length + 1, Math.min(year, month > 3 ? came + 1 : came));
  const since = Math.max(arrived, dayNumber(spring(entered)));
  return { level, grade: year - entered + 1, status: 'enrolled', since: dayText(since) };
}

/** The school somebody goes to, or the last they finished. */
export function drawSchool(home: Home, member: Member, military: Military | undefined): School | undefined {
  const random = chanceOf(member.id, 'school');
  const year = schoolYearOf(home.asOf);
  const step = year - partsOf(member.person.birthDate).year - 6;
  const { visa } = member.person;
  if (member.age > oldest || step < -2) return undefined;
  if (step <= 0) return random.chance(0.55) ? pupil(step, year) : undefined;
  if (step <= 12) return pupil(step, year);
  if (visa === 'D-2') return guestStudent(member, year);
  if (visa !== undefined && visa !== 'F-3') return undefined;
  const entered = year - (step - 13);
  if (!random.chance(0.74)) return { level: 'high', status: 'graduated', since: commencement(entered) };
  return student({ random, entered, year, service: serviceOf(military) }, home.today);
}

/** Whether somebody's days are taken by school. */
export const atSchool = (school: School | undefined): boolean => school?.status === 'enrolled';
