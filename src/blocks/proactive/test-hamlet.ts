// The test village, which also tells its people what they are entitled to before they ask.
import { children, counter, extract, hall, kin, people, village } from '../../../test/tiny.ts';
import { addYears } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import {
  automaticByRule,
  dated,
  dueDates,
  fact,
  type Jurisdiction,
  KRW,
  law,
  parameter,
  per,
  profile,
  reads,
  readsEntries,
  rule,
  service,
  age as years,
} from '../language/index.ts';

const act = law('마을법', 'Village Act');
const w = (name: string) => words(`${name} (한국어)`, name);
const won = per(KRW, 'month');
const own = (id: string, value: number) =>
  parameter({ id, words: w(id), unit: 'x', values: [{ from: '2000-01-01', value, source: 'x', verified: true }] });

const birthDate = fact.day('birthDate', { words: w('Date of birth'), from: people.born });
const onHill = fact.flag('onHill', { words: w('Lives on the hill') });
const wealthy = fact.flag('wealthy', { words: w('Is wealthy') });
const old = dated(years, {
  id: 'old-age',
  words: w('Old age'),
  values: [
    { from: '2000-01-01', to: '2026-12-31', value: 65, source: act('제20조'), verified: true },
    { from: '2027-01-01', value: 64, source: act('제20조'), verified: true, published: '2026-11-10' },
  ],
});
const amount = (id: string, value: number) =>
  dated(won, {
    id,
    words: w(id),
    values: [{ from: '2000-01-01', value, source: act('제21조'), verified: true }],
  });

const pension = rule({
  id: 'pension',
  version: 1,
  words: w('Pension'),
  purpose: w('For the old'),
  law: act('제20조'),
  owner: hall,
  from: '2000-01-01',
  eligible: birthDate.age().atLeast(old).by(act('제20조')),
  amount: amount('pension-amount', 100_000),
  examples: [],
});
const hillHelp = rule({
  id: 'hill-help',
  version: 1,
  words: w('Hill help'),
  purpose: w('For those on the hill'),
  law: act('제22조'),
  owner: hall,
  from: '2000-01-01',
  eligible: onHill.by(act('제22조')),
  amount: amount('hill-amount', 5_000),
  examples: [],
});
const cradle = rule({
  id: 'cradle',
  version: 1,
  words: w('Cradle money'),
  purpose: w('For the newborn'),
  law: act('제23조'),
  owner: hall,
  from: '2000-01-01',
  eligible: birthDate.age().lessThan(1).by(act('제23조')),
  amount: amount('cradle-amount', 300_000),
  automatic: act('제8조'),
  examples: [],
});
/** Needs what no register tells. */
const relief = rule({
  id: 'relief',
  version: 1,
  words: w('Relief'),
  purpose: w('For the poor on the hill'),
  law: act('제24조'),
  owner: hall,
  from: '2000-01-01',
  eligible: onHill.and(wealthy.not()).by(act('제24조')),
  examples: [],
});

/** Applied for by a parent for a child; a yes decides at once. */
const cradleMoney = service({
  id: 'cradle-money',
  version: 1,
  agency: hall,
  law: act('제23조'),
  words: {
    ko: { name: '요람금', also: [], gives: '요람금을 받습니다.', who: '부모', notes: [] },
    en: { name: 'Cradle money', also: [], gives: 'Gives cradle money.', who: 'Parents', notes: [] },
  },
  lifeEvents: [],
  assurance: 'low',
  forSelf: false,
  alsoFor: [{ relation: children, law: act('제7조') }],
  uses: { person: reads(people.name, people.latin, people.born) },
  basis: act('제23조'),
  asks: [],
  rule: cradle,
  given: ({ facts }) => ({ birthDate: facts.person.born }),
  fee: own('cradle-fee', 0),
  process: automaticByRule(act('제8조'), counter),
  clock: extract.clock,
  remedy: extract.remedy,
  examples: [],
});

export const hamlet: Jurisdiction = {
  ...village,
  id: 'hamlet',
  services: [...village.services, cradleMoney],
  rules: [pension, hillHelp, cradle, relief],
  profile: profile({
    uses: { person: reads(people.born, people.street), kin: readsEntries(kin.relation, kin.relative) },
    basis: act('제11조'),
    given: ({ person }) => ({
      birthDate: person.born,
      onHill: person.street === undefined ? undefined : person.street === 'Hill',
    }),
  }),
  proactive: {
    entitlements: [pension, hillHelp, cradle, relief],
    alsoFor: [children],
    calendar: dueDates(
      { moved: reads(people.movedOn) },
      {
        id: 'visit',
        words: w('Visit of the hall'),
        todo: w('Go to the hall'),
        law: act('제25조'),
        remind: ['month', 'week', 'day'],
        days: ({ moved: { movedOn } }, { from, to }) => {
          const day = movedOn && addYears(movedOn, 1);
          return day && day >= from && day <= to ? [{ day }] : [];
        },
      },
    ),
    consent: act('제15조'),
    consentYears: own('consent-years', 2),
    noticesAWeek: own('notices-a-week', 3),
  },
};
