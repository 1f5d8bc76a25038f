import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type TestGovernment, testGovernment } from '../../../test/government.ts';
import { visitor } from '../../../test/journey.ts';
import { children, counter, extract, hall, people, village } from '../../../test/tiny.ts';
import { day, type Instant } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import { automaticByRule, dated, fact, KRW, law, not, per, reads, rule, service, yesNo } from '../language/index.ts';
import { load } from '../registers/index.ts';
import { decideByMeaning } from '../rules/index.ts';

const act = law('마을법', 'Village Act');
const w = (name: string) => words(`${name} (한국어)`, name);
const abroad = fact.flag('abroad', { words: words('해외에 삶', 'lives abroad') });
const allowanceRule = rule({
  id: 'gift',
  version: 1,
  words: words('마을 선물', 'Village gift'),
  purpose: w('For everyone at home'),
  law: act('제20조'),
  owner: hall,
  from: '2020-01-01',
  eligible: not(abroad).by(act('제21조')),
  amount: dated(per(KRW, 'month'), {
    id: 'gift.monthly',
    words: words('선물', 'the gift'),
    values: [{ from: '2020-01-01', value: 100_000, source: act('제20조'), verified: true }],
  }).by(act('제20조')),
  automatic: act('제8조'),
  examples: [
    { words: w('At home'), given: { abroad: false }, on: '2026-01-01', expect: { outcome: 'yes', amount: 100_000 } },
  ],
});
const gift = service({
  id: 'gift',
  version: 1,
  agency: hall,
  law: act('제20조'),
  words: extract.words,
  lifeEvents: [],
  assurance: 'low',
  forSelf: false,
  alsoFor: [{ relation: children, law: act('제7조') }],
  uses: { child: reads(people.name) },
  basis: act('제20조'),
  asks: [yesNo('abroad', { ask: w('Abroad?'), label: w('Abroad') })],
  rule: allowanceRule,
  given: ({ answers }) => ({ abroad: answers.abroad }),
  fee: extract.fee,
  process: automaticByRule(act('제8조'), counter),
  clock: extract.clock,
  remedy: {
    ...extract.remedy,
    answered: {
      period: { unit: 'calendarDays', amount: 10, firstDayCounts: false, endOnHoliday: 'next-office-day' },
      law: act('제9조'),
    },
  },
  examples: [{ words: w('child'), given: { abroad: false }, expect: { asks: ['abroad'], state: 'granted' } }],
});

describe('a released value in the house', () => {
  let town: TestGovernment;
  const [mother, child] = [randomUUID(), randomUUID()];
  let now = Date.UTC(2026, 10, 23, 1) as Instant;

  before(async () => {
    town = await testGovernment(
      { ...village, services: [...village.services, gift], rules: [allowanceRule] },
      { clock: () => now },
    );
    const one = (subject: string, name: string) => ({
      subject,
      validFrom: '2010-01-01',
      values: {
        name,
        latin: name,
        number: '1234567',
        born: '2000-01-01',
        street: 'Street',
        home: mother,
        state: 'here',
      },
    });
    await load(town.madang.owner, town.madang.keys, people, 'test', [one(mother, '엄마'), one(child, '아이')]);
  });
  after(() => town.close());

  const granted = async () => {
    const it = await town.madang.rooms.cases.grantByRule('gift', {
      id: randomUUID(),
      person: mother,
      subject: child,
      language: 'ko' as const,
      fetched: { child: [{ subject: child, name: '아이' }] },
      besides: { abroad: false },
      basis: words('동의하셨습니다.', 'You agreed.'),
    });
    return it ?? assert.fail();
  };

  test('what one official proposed and another released decides cases from the next day, and the old case is reproduced', async () => {
    const { policy } = town.madang.rooms;
    const [author, other] = [await town.official('hall/counter'), await town.official('hall/counter')];
    const who = ({ hash }: { hash: Buffer }) => ({ session: hash, agency: 'hall', unit: 'hall/counter' });
    const id = randomUUID();
    const value = {
      from: day('2026-11-01'),
      value: 130_000,
      published: day('2026-11-20'),
      source: 'Notice 7',
      verified: true,
    };
    await policy.proposals.propose(who(author), {
      id,
      parameter: 'gift.monthly',
      value,
      reason: 'Notice 7 raises it.',
    });
    await policy.proposals.settle(who(other), id, 'approved', 'Compared with the notice.');
    const old = await granted();
    assert.equal(old.amount?.value, '100000', 'on the day of the release nothing changes yet');
    now = Date.UTC(2026, 10, 24, 1) as Instant;
    assert.equal((await granted()).amount?.value, '130000');
    const { on, knownOn } = old.ruled ?? assert.fail();
    const amended = await policy.amendments();
    assert.equal(decideByMeaning(allowanceRule, { abroad: false }, { on, knownOn, amended }).amount, 100_000);
    assert.equal(decideByMeaning(allowanceRule, { abroad: false }, { on, amended }).amount, 130_000);
    const { body } = await visitor(town.madang.server).get('/en/algorithms/gift');
    assert.match(body, /1 November 2026/, 'the register tells when it last changed');
  });
});
