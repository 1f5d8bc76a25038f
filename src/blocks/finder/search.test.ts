import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { day } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import { type Deciding, judge } from '../benefits/index.ts';
import {
  agency,
  all,
  type FinderDeclaration,
  fact,
  finderOfBenefits,
  group,
  KRW,
  law,
  profile,
  quantity,
  reads,
  rule,
  type Truth,
} from '../language/index.ts';
import { type BenefitSearch, benefitSearch, benefitStates, changed, compare, compileFinder, search } from './index.ts';

const w = (name: string) => words(`${name} 말`, name);
const on = day('2026-07-01');
const article = law('법', 'Act')('제1조', { verified: true });
const office = agency({ id: 'office', words: w('Office'), head: w('Head') });

const born = fact.day('born', { words: w('born') });
const age = born.age();
const income = fact.number('income', KRW, { words: w('income') });
const baker = fact.flag('baker', { words: w('baker') });
const singer = fact.flag('singer', { words: w('singer') });
const land = fact.code('land', { N: w('North'), S: w('South') }, { words: w('land') });
const shire = fact.code('shire', { N1: w('Hill'), N2: w('Dale'), S1: w('Shore') }, { words: w('shire') });
const poor = fact.flag('poor', { words: w('poor') });
const kids = group('kids', w('children'), w('child'));
const kidBorn = kids.fact.day('born', { words: w('born') });

const declare = (id: string, eligible: Truth, amount: number) =>
  rule({
    id,
    version: 1,
    words: w(id),
    purpose: w('For people.'),
    law: article,
    owner: office,
    from: '2020-01-01',
    eligible,
    amount: quantity(KRW, amount),
    examples: [],
  });

const factOf = ({ node }: { node: object }) =>
  ('fact' in node ? node.fact : undefined) as FinderDeclaration['questions'][0]['facts'][0];
const question = (id: string, ...facts: { node: object }[]) => ({
  id,
  ask: w(id),
  label: w(id),
  facts: facts.map(factOf),
});

const declared = finderOfBenefits({
  rules: [
    declare('pension', age.atLeast(65), 300),
    declare('bread-money', all(income.atMost(100), baker), 50),
    declare('cradle', age.lessThan(2), 200),
  ],
  questions: [
    question('born', born),
    question('income', income),
    { ...question('trades', baker, singer), traits: true },
    question('land', land),
    { ...question('shire', shire), after: 'land' },
    { ...question('kids'), members: { group: kids, facts: [factOf(kidBorn)], most: 3 } },
  ],
  derivations: [
    {
      fact: factOf(land),
      codes: [
        ['N', shire.oneOf('N1', 'N2')],
        ['S', shire.is('S1')],
      ],
    },
    { fact: factOf(poor), flag: income.atMost(100) },
  ],
  criteria: { bake: baker, sing: singer, poor },
  age,
  areas: [land, shire],
  whatIfs: [],
  dependants: {
    group: kids,
    relation: { id: 'kids', words: w('kids'), via: { kind: 'self' } },
    rules: ['cradle'],
    shared: ['land', 'shire'],
    given: { baker: false, singer: false },
  },
  profile: profile({ uses: { nothing: reads() }, basis: article, given: () => ({}) }),
});

const vocabulary = {
  groups: [
    {
      id: 'trade',
      words: w('Trade'),
      about: 'person' as const,
      criteria: ['bake', 'sing'].map(code => ({ code, words: w(code) })),
    },
    { id: 'purse', words: w('Purse'), about: 'household' as const, criteria: [{ code: 'poor', words: w('poor') }] },
  ],
  areas: [
    { code: 'N', words: w('North') },
    { code: 'N1', words: w('Hill'), within: 'N' },
    { code: 'N2', words: w('Dale'), within: 'N' },
    { code: 'S', words: w('South') },
    { code: 'S1', words: w('Shore'), within: 'S' },
  ],
  providers: {},
  fields: {},
  supports: {},
  users: {},
};

const free = { state: 'open' } as const;
const one = (id: string, more: Partial<Deciding>): Deciding => ({
  id,
  status: 'confirmed',
  gone: false,
  scope: { of: 'nation' },
  conditions: { age: free, groups: { trade: free, purse: free } },
  amount: undefined,
  ...more,
});
const restricted = (...anyOf: string[]) => ({ state: 'restricted', anyOf }) as const;
const rows: readonly Deciding[] = [
  one('everybody', {}),
  one('draft', { status: 'draft' }),
  one('unsaid', { conditions: { age: free, groups: { trade: { state: 'no-data' }, purse: free } } }),
  one('bakers', { conditions: { age: free, groups: { trade: restricted('bake'), purse: free } } }),
  one('poor', { conditions: { age: free, groups: { trade: free, purse: restricted('poor') } } }),
  one('old', { conditions: { age: { state: 'restricted', from: 70 }, groups: { trade: free, purse: free } } }),
  one('hill', { scope: { of: 'area', area: 'N1' } }),
  one('north', { scope: { of: 'area', area: 'N' } }),
  one('shore', { scope: { of: 'area', area: 'S1' } }),
];

const compiled = compileFinder(declared, on);
const catalogue: BenefitSearch = benefitSearch(vocabulary, rows, declared);
const look = (given: Parameters<typeof search>[3], answered: string[] = []) =>
  search(declared, compiled, catalogue, given, new Set(answered));
const stateOf = (found: ReturnType<typeof look>, id: string) => found.states[catalogue.ids.indexOf(id)];

describe('the search over rules and benefits', () => {
  test('nothing known: only what is for everybody is likely, and nobody is told they can have what no official confirmed', () => {
    const found = look({});
    assert.equal(stateOf(found, 'everybody'), benefitStates.likely);
    assert.equal(stateOf(found, 'draft'), benefitStates.agency);
    assert.equal(stateOf(found, 'unsaid'), benefitStates.agency);
    assert.equal(stateOf(found, 'bakers'), benefitStates.open);
    assert.equal(stateOf(found, 'hill'), benefitStates.open);
  });

  test('of somebody who has only said their land, other lands are out, their own is in and its shires are open', () => {
    const found = look({ land: 'N' });
    assert.equal(stateOf(found, 'shore'), benefitStates.not);
    assert.equal(stateOf(found, 'north'), benefitStates.likely);
    assert.equal(stateOf(found, 'hill'), benefitStates.open);
    assert.equal(stateOf(look({ shire: 'N2' }), 'hill'), benefitStates.not);
    assert.equal(stateOf(look({ shire: 'N1' }), 'north'), benefitStates.likely);
  });

  test('what follows from an answer counts as known, and what was given is not overwritten', () => {
    assert.equal(stateOf(look({ income: 90 }), 'poor'), benefitStates.likely);
    assert.equal(stateOf(look({ income: 101 }), 'poor'), benefitStates.not);
    assert.equal(stateOf(look({ income: 101, poor: true }), 'poor'), benefitStates.likely);
  });

  test('the question that decides most comes first, one that was answered or left open never again, a town only after its land', () => {
    const { ask } = look({});
    const order = ask.map(({ id }) => id);
    assert.equal(order[0], 'land');
    assert.ok(!order.includes('shire'));
    assert.ok(order.indexOf('trades') < order.indexOf('kids'));
    assert.deepEqual(
      [...ask].sort((a, b) => b.decides - a.decides),
      ask,
    );
    assert.ok(!look({}, ['land']).ask.some(({ id }) => id === 'land'));
    assert.equal(
      look({ land: 'N' }, ['land']).ask.some(({ id }) => id === 'shire'),
      true,
    );
    assert.equal(
      look({ land: 'S', shire: 'S1' }, ['land', 'shire']).ask.some(({ id }) => id === 'shire'),
      false,
    );
  });

  test('what nothing hangs on any more is not asked', () => {
    const found = look({ born: '1950-01-01', income: 200, baker: false, singer: false, shire: 'S1', kids: [] });
    assert.deepEqual(found.ask, []);
    assert.equal(found.counts.open, 0);
  });

  test('a rule about dependants waits until somebody says whether there are any, and is told for each', () => {
    const standing = (given: Parameters<typeof look>[0]) =>
      look(given)
        .rules.filter(one => one.rule.id === 'cradle')
        .map(one => [one.subject.who, one.standing]);
    assert.deepEqual(standing({}), [['self', 'open']]);
    assert.deepEqual(standing({ kids: [] }), [['self', 'not']]);
    assert.deepEqual(standing({ kids: [{ born: '2026-01-01' }, { born: '2010-01-01' }, {}] }), [
      [0, 'likely'],
      [1, 'not'],
      [2, 'open'],
    ]);
  });

  test('the best that anybody of the household has is what counts', () => {
    assert.equal(stateOf(look({ born: '1990-01-01', kids: [{ born: '1950-01-01' }] }), 'old'), benefitStates.likely);
  });

  test('facts that cannot be leave a rule open and say so, and are no fault', () => {
    const found = look({ income: -5 });
    const bread = found.rules.find(one => one.rule.id === 'bread-money');
    assert.equal(bread?.standing, 'open');
    assert.match(bread?.silent?.en ?? '', /income/);
  });

  test('answers only narrow: what is out stays out and what is likely stays likely, whatever is answered next', () => {
    const answers = fc.record(
      {
        born: fc.constantFrom('1940-01-01', '1990-01-01', '2025-06-01'),
        income: fc.constantFrom(0, 100, 101),
        baker: fc.boolean(),
        singer: fc.boolean(),
        shire: fc.constantFrom('N1', 'N2', 'S1'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(answers, fc.subarray(['born', 'income', 'baker', 'singer', 'shire']), (whole, kept) => {
        const part = Object.fromEntries(Object.entries(whole).filter(([id]) => kept.includes(id)));
        const [less, more] = [look(part), look(whole)];
        less.states.forEach((state, at) => {
          if (state === benefitStates.not || state === benefitStates.likely) assert.equal(more.states[at], state);
        });
        less.rules.forEach(({ standing }, at) => {
          if (standing === 'not' || standing === 'likely') assert.equal(more.rules[at]?.standing, standing);
        });
      }),
    );
  });

  test('each benefit stands as judging it by its definition says', () => {
    const answer = { yes: benefitStates.likely, no: benefitStates.not } as const;
    for (const given of [{}, { baker: true }, { baker: false, singer: true }, { born: '1950-01-01', shire: 'N1' }]) {
      const facts = compiled.derived(given);
      const known = Object.entries({ bake: facts.baker, sing: facts.singer, poor: facts.poor }).filter(
        (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
      );
      const found = look(given);
      for (const row of rows) {
        const judged = judge(
          vocabulary,
          { status: row.status, gone: row.gone, content: { scope: row.scope, conditions: row.conditions } } as never,
          {
            ...(typeof facts.shire === 'string' && { area: facts.shire }),
            ...(facts.born !== undefined && { age: 76 }),
            criteria: new Map(known),
          },
        ).answer;
        const state = stateOf(found, row.id);
        if (judged === 'open') assert.ok(state === benefitStates.open || state === benefitStates.agency, row.id);
        else assert.equal(state, answer[judged], `${row.id} ${JSON.stringify(given)}`);
      }
    }
  });
});

describe('changes of life', () => {
  test('facts are set, scaled, added and forgotten; what hangs on something unknown stays unknown', () => {
    const given = { income: 101, land: 'N' };
    const after = changed(
      given,
      [
        { op: 'percent', fact: 'income', percent: 50 },
        { op: 'percent', fact: 'wealth', percent: 50 },
        { op: 'forget', fact: 'land' },
        { op: 'today', fact: 'moved' },
        { op: 'aged', fact: 'born', years: 65 },
        { op: 'member', group: 'kids', today: 'born', given: { name: 'x' } },
      ],
      on,
    );
    assert.deepEqual(after, {
      income: 50,
      land: undefined,
      moved: '2026-07-01',
      born: '1961-07-01',
      kids: [{ name: 'x', born: '2026-07-01' }],
    });
    assert.deepEqual(given, { income: 101, land: 'N' });
  });

  test('what is won and lost is told by standing and amount, for the person and for whoever comes', () => {
    const given = { born: '1961-07-02', kids: [] };
    const before = look(given);
    const after = look(
      changed(
        given,
        [
          { op: 'aged', fact: 'born', years: 70 },
          { op: 'member', group: 'kids', today: 'born', given: {} },
        ],
        on,
      ),
    );
    const { rules, won, lost } = compare(before, after);
    assert.deepEqual(
      rules.map(one => [
        (one.after ?? one.before)?.rule.id,
        one.before?.standing,
        one.after?.standing,
        one.after?.decision?.amount,
      ]),
      [
        ['pension', 'not', 'likely', 300],
        ['cradle', undefined, 'likely', 200],
      ],
    );
    assert.deepEqual(
      won.map(at => catalogue.ids[at]),
      ['old'],
    );
    assert.deepEqual(lost, []);
  });
});
