import { type CivilDay, dayNumber } from '../../../kernel/time/index.ts';
import { dayText, years } from '../day-text.ts';
import { floorTo } from './amount.ts';
import { chanceOf } from './chance.ts';
import { sumOf } from './income.ts';
import { presentJob } from './jobs.ts';
import { type Owner, wealthOf } from './means.ts';
import type { Home } from './member.ts';
import { premiumOf } from './rates.ts';
import { yearlyIncome } from './resident.ts';

export interface Insurance {
  readonly insuredAs: 'employee' | 'self-employed' | 'dependant' | 'medical-aid';
  readonly premium: number;
  /** With whom somebody is insured who does not pay. */
  readonly insured?: string;
  readonly since: CivilDay;
}

/** The most income and property a dependant may have. @law 국민건강보험법 시행규칙 별표 1의2 */
const mostIncome = 20_000_000;
const mostProperty = 540_000_000;

const kin = new Set(['head', 'spouse', 'child', 'parent', 'parent-in-law', 'child-in-law', 'grandchild']);

const areTied = (a: Owner, b: Owner): boolean =>
  a.member.person.family.some(tie => tie.person === b.member.id) ||
  (kin.has(a.member.person.relationToHead) && kin.has(b.member.person.relationToHead));

/** Whose dependant a member is: of the nearest and best paid employee of the household, if their own means are small. */
function providerOf(owner: Owner, employees: readonly Owner[]): Owner | undefined {
  const small = yearlyIncome(owner) <= mostIncome && wealthOf(owner) <= mostProperty && owner.trade === undefined;
  if (!small || owner.member.person.visa?.startsWith('E')) return undefined;
  return employees.find(one => areTied(owner, one));
}

/** What a household without an employer pays: by income, and a little by property. */
function householdPremium(owners: readonly Owner[]): number {
  const income = owners.reduce(
    (sum, one) => sum + sumOf(one.income, 'business', 'financial') + sumOf(one.income, 'pension') / 2,
    0,
  );
  const property = owners.reduce((sum, one) => sum + wealthOf(one), 0);
  const byProperty = Math.max(0, property - 100_000_000) * 0.000_25;
  return Math.min(4_591_740, Math.max(20_160, floorTo(10, (income / 12) * 0.0719 + byProperty)));
}

/** The day after the last job, or 0. */
const afterWork = ({ jobs }: Owner): number => {
  const [last] = jobs;
  return last?.endedOn === undefined ? 0 : dayNumber(last.endedOn) + 1;
};

/** Some day since which nothing changed. */
const longSince = (home: Home, owner: Owner): CivilDay => {
  const { member } = owner;
  const random = chanceOf(member.id, 'insurance');
  const from = Math.max(member.born, member.arrived, member.movedIn, afterWork(owner), home.today - years(12));
  return dayText(Math.min(home.today, random.between(from, home.today)));
};

function insureEmployee(owner: Owner): Insurance | undefined {
  const job = presentJob(owner.jobs);
  return job && { insuredAs: 'employee', premium: premiumOf(job.monthlyPay), since: job.startedOn };
}

const oldestFirst = (a: Owner, b: Owner): number => a.member.born - b.member.born;

/** The one who pays for the household's members without an employer: who earns most, or else the oldest. */
function payerOf(others: readonly Owner[]): Owner | undefined {
  const grown = others.filter(one => one.member.age >= 19);
  return (
    grown.toSorted((a, b) => yearlyIncome(b) - yearlyIncome(a) || oldestFirst(a, b))[0] ??
    others.toSorted(oldestFirst)[0]
  );
}

type Insured = readonly [person: string, insurance: Insurance];

const payOf = ({ jobs }: Owner): number => presentJob(jobs)?.monthlyPay ?? 0;

/** Since the provider has the job, the dependant is there and has none any more. */
function dependant(home: Home, owner: Owner, provider: Owner): Insurance {
  const job = presentJob(provider.jobs)?.startedOn ?? home.asOf;
  const there = dayText(Math.max(owner.member.born, owner.member.arrived, afterWork(owner)));
  return { insuredAs: 'dependant', premium: 0, insured: provider.member.id, since: job > there ? job : there };
}

/** Employees and their dependants. */
function insuredByWork(home: Home, owners: readonly Owner[]): readonly Insured[] {
  const employees = owners.filter(one => payOf(one) > 0).toSorted((a, b) => payOf(b) - payOf(a));
  return owners.flatMap((one): readonly Insured[] => {
    const own = insureEmployee(one);
    if (own) return [[one.member.id, own]];
    const provider = providerOf(one, employees);
    return provider ? [[one.member.id, dependant(home, one, provider)]] : [];
  });
}

/** Those whom no employer insures: one pays for all. */
function insuredTogether(home: Home, owners: readonly Owner[]): readonly Insured[] {
  const payer = payerOf(owners);
  return owners.map(one => {
    const pays = one === payer || payer === undefined;
    const premium = pays ? householdPremium(owners) : 0;
    const insured = pays ? {} : { insured: payer.member.id };
    return [one.member.id, { insuredAs: 'self-employed', premium, ...insured, since: longSince(home, one) }];
  });
}

/** How each member of a household is insured for health, by id. `aided` are those with medical aid. @law 국민건강보험법 제5조, 제6조 */
export function insure(
  home: Home,
  owners: readonly Owner[],
  aided: ReadonlyMap<string, CivilDay>,
): ReadonlyMap<string, Insurance> {
  const helped = [...aided].map(([id, since]): Insured => [id, { insuredAs: 'medical-aid', premium: 0, since }]);
  const rest = owners.filter(one => !aided.has(one.member.id));
  const byWork = new Map(insuredByWork(home, rest));
  const together = insuredTogether(
    home,
    rest.filter(one => !byWork.has(one.member.id)),
  );
  return new Map([...helped, ...byWork, ...together]);
}
