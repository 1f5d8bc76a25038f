import type { BenefitText } from '../../../blocks/benefits/index.ts';
import { fullName } from '../../areas/index.ts';
import type { Chance } from './chance.ts';
import type { Giver, Plan } from './plan.ts';

type Both = readonly [ko: string, en: string];

/** Where the people live whom it is for, and who gives it. */
export function placeAndAgency(giver: Giver): { readonly place: Both; readonly agency: Both; readonly prefix: Both } {
  if (giver.level === 'nation') return { place: ['전국', 'Korea'], agency: [giver.ko, giver.en], prefix: ['', ''] };
  if (giver.level === 'province') {
    const { ko, en } = giver.province.words;
    const office =
      giver.kind === '교육청' ? ([`${ko}교육청`, `${en} Office of Education`] as const) : ([ko, en] as const);
    return { place: [ko, en], agency: office, prefix: [ko, en] };
  }
  const whole = fullName(giver.area);
  const own = giver.area.words;
  return { place: [whole.ko, whole.en], agency: [whole.ko, whole.en], prefix: [own.ko, own.en] };
}

const ofCitizens = { city: '시민', county: '군민', district: '구민' } as const;

function nameOf({ giver, thing, variant }: Plan): Both {
  const [ko, en] = placeAndAgency(giver).prefix;
  const own = giver.level === 'municipality' ? thing.ko.replace('시민', ofCitizens[giver.area.kind]) : thing.ko;
  return [
    [ko, `${variant[0]}${own}`].filter(Boolean).join(' '),
    [`${variant[1]}${thing.en}`, en].filter(Boolean).join(', '),
  ];
}

const periods = {
  once: ['한 번', 'once'],
  month: ['매달', 'a month'],
  year: ['해마다', 'a year'],
} as const;

function whoOf({ giver, thing: { audience } }: Plan): Both {
  const { place } = placeAndAgency(giver);
  const [from, to] = audience.age ?? [0, 120];
  const age: Both =
    audience.age === undefined
      ? ['', '']
      : to === 120
        ? [`만 ${from}세 이상 `, ` aged ${from} or older`]
        : [`만 ${from}~${to}세 `, ` aged ${from} to ${to}`];
  const income: Both =
    audience.income === undefined
      ? ['', '']
      : [` (기준 중위소득 ${audience.income}% 이하)`, `, with an income of at most ${audience.income}% of the median`];
  const lives = audience.business
    ? (['사업장을 둔', 'with a place of business in'] as const)
    : (['주민등록을 둔', 'registered in'] as const);
  const english = `${audience.en.slice(0, 1).toUpperCase()}${audience.en.slice(1)}`;
  return [
    giver.level === 'nation'
      ? `${age[0]}${audience.ko}${income[0]}`
      : `${place[0]}에 ${lives[0]} ${age[0]}${audience.ko}${income[0]}`,
    giver.level === 'nation'
      ? `${english}${age[1]}${income[1]}`
      : `${english}${age[1]} ${lives[1]} ${place[1]}${income[1]}`,
  ];
}

const criteria: readonly Both[] = [
  ['예산 범위에서 신청한 순서대로 지원합니다.', 'Given in the order of application while the budget lasts.'],
  ['자격을 갖춘 분 모두에게 지원합니다.', 'Given to everyone who qualifies.'],
  ['서류 심사를 거쳐 정합니다.', 'Decided after a check of the documents.'],
];

const until = (year: number): readonly Both[] => [
  ['상시신청', 'At any time'],
  ['상시신청', 'At any time'],
  [`${year}.03.02 ~ ${year}.12.31`, `2 March to 31 December ${year}`],
  ['예산 소진 시까지', 'While the budget lasts'],
];

const channels: readonly Both[] = [
  ['방문신청||온라인신청', 'In person, online'],
  ['방문신청', 'In person'],
  ['온라인신청', 'Online'],
  ['방문신청||우편신청||전화신청', 'In person, by post, by phone'],
];

/** The texts of an invented benefit in both languages; `amount` in won. */
export function inventedText(
  chance: Chance,
  plan: Plan,
  amount: number | undefined,
  year: number,
): { readonly ko: BenefitText & { name: string }; readonly en: BenefitText } {
  const { thing } = plan;
  const per = periods[thing.per ?? 'once'];
  const [name, who, { agency }] = [nameOf(plan), whoOf(plan), placeAndAgency(plan.giver)];
  const [basis, time, how] = [chance.pick(criteria), chance.pick(until(year)), chance.pick(channels)];
  const gives: Both =
    amount === undefined
      ? thing.support === 'kind'
        ? ['물품으로 드립니다.', 'Given in kind.']
        : ['서비스로 제공합니다.', 'Given as a service.']
      : [`최대 ${amount.toLocaleString('ko')}원 (${per[0]})`, `Up to KRW ${amount.toLocaleString('en')} (${per[1]})`];
  const written = (i: 0 | 1): BenefitText => ({
    name: name[i],
    purpose: i === 0 ? `${thing.audience.ko}의 생활을 돕는 ‘${thing.ko}’` : `“${thing.en}” for ${thing.audience.en}`,
    who: who[i],
    criteria: basis[i],
    gives: gives[i],
    how: how[i],
    until: time[i],
    documents: i === 0 ? '신청서, 신분증' : 'Application form, identity card',
    contact: i === 0 ? '정부민원안내콜센터 110' : 'Government call centre 110',
    agency: agency[i],
  });
  return { ko: written(0), en: written(1) };
}
