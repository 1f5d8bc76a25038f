import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Refusal } from '../../../kernel/refusal/index.ts';
import { day } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import {
  agency,
  all,
  fact,
  flag,
  KRW,
  law,
  named,
  namedLater,
  per,
  percent,
  type Quantity,
  type Rule,
  register,
  rule,
} from '../../language/index.ts';
import { decideByMeaning } from '../meaning/decide.ts';
import { chance, randomFacts, randomRule } from '../random-rule.ts';
import { canonicalJson, type Json, type JsonObject, ruleFingerprint, ruleFromJson, ruleToJson } from './index.ts';

const act = law('시험법', 'Trial Act');
const owner = agency({ id: 'trial', words: words('시험청', 'Trial Agency'), head: words('청장', 'Head') });
const income = fact.number('income', per(KRW, 'month'), { words: words('월 소득', 'monthly income'), sensitive: true });
const disabled = fact.flag('disabled', { words: words('장애인', 'disabled') });
const half = named('half', words('절반', 'the half'), percent(50).of(income), act('제2조'));
const declared = {
  id: 'trial',
  version: 3,
  words: words('시험 급여', 'Trial benefit'),
  purpose: words('시험합니다.', 'It is a trial.'),
  law: act('제1조', { verified: true }),
  owner,
  from: '2026-01-01',
  to: '2026-12-31',
  examples: [
    {
      words: words('큰 수', 'a large number'),
      given: { income: 90_000_000_000_000n, disabled: true },
      on: '2026-03-01',
      expect: { outcome: 'yes', amount: '45000000000000', missing: [] },
    },
  ],
} as const;
const trial = rule({
  ...declared,
  eligible: all(disabled, income.atLeast('12')).by(act('제3조')),
  amount: half.plus(half).roundDown(),
});

const refused = (code: string) => (fault: unknown) => {
  assert.ok(fault instanceof Refusal, String(fault));
  assert.equal(fault.code, code);
  return true;
};

/** The JSON with one value changed, found by its path. */
function changed(json: Json, path: string, value: Json | undefined): Json {
  const [key = '', ...rest] = path.split('.');
  if (Array.isArray(json))
    return json.map((one: Json, i) =>
      String(i) === key ? (rest.length ? changed(one, rest.join('.'), value) : (value ?? null)) : one,
    );
  const object = json as JsonObject;
  if (rest.length > 0) return { ...object, [key]: changed(object[key] ?? {}, rest.join('.'), value) };
  const { [key]: _, ...others } = object;
  return value === undefined ? others : { ...object, [key]: value };
}

describe('a rule as JSON', () => {
  test('comes back the same: every construct, every decision', () => {
    const draws = chance(3);
    for (let i = 0; i < 200; i++) {
      const before = randomRule(draws);
      const json = ruleToJson(before);
      const after = ruleFromJson(JSON.parse(JSON.stringify(json)) as Json);
      assert.equal(canonicalJson(ruleToJson(after)), canonicalJson(json));
      assert.equal(ruleFingerprint(after), ruleFingerprint(before));
      for (let j = 0; j < 5; j++) {
        const [given, asked] = [randomFacts(draws), { on: day(draws.happens(0.5) ? '2026-07-01' : '2024-03-01') }];
        assert.deepEqual(decideByMeaning(after, given, asked), decideByMeaning(before, given, asked));
      }
    }
  });

  test('tells a definition once, and amounts of any size exactly', () => {
    const json = ruleToJson(trial);
    assert.deepEqual(Object.keys(json['names'] ?? {}), ['half']);
    assert.deepEqual(ruleFromJson(json).examples, declared.examples);
    assert.deepEqual(ruleFromJson(json).from, '2026-01-01');
  });

  test('has one canonical text: the order in which keys were written does not matter', () => {
    assert.equal(canonicalJson({ b: [1, { d: null, c: '가' }], a: true }), '{"a":true,"b":[1,{"c":"가","d":null}]}');
    const turned = Object.fromEntries(Object.entries(ruleToJson(trial)).reverse());
    assert.equal(ruleFingerprint(ruleFromJson(turned)), ruleFingerprint(trial));
  });

  test('has another fingerprint when anything changes, be it one won or one article', () => {
    const prints = [
      trial,
      { ...trial, version: 4 },
      { ...trial, eligible: all(disabled, income.atLeast(13)).by(act('제3조')) },
      { ...trial, eligible: all(disabled, income.atLeast(12)).by(act('제4조')) },
    ].map(ruleFingerprint);
    assert.equal(new Set(prints).size, 4);
    assert.match(prints[0] ?? '', /^[0-9a-f]{64}$/);
  });

  test('refuses an id that stands for two different things', () => {
    const other = fact.flag('disabled', { words: words('중증장애인', 'severely disabled') });
    assert.throws(() => ruleToJson({ ...trial, eligible: all(disabled, other) }), refused('rule-named-twice'));
  });

  test('a fact of a register needs that register', () => {
    const people = register({
      id: 'people',
      keeper: owner,
      subject: 'person',
      law: act('제9조'),
      words: words('인명부', 'people'),
      fields: { registered: flag(words('등록 여부', 'registered')) },
    });
    const known = fact.flag('known', {
      words: words('등록됨', 'registered'),
      from: people.registered,
    });
    const json = ruleToJson({ ...trial, eligible: known });
    assert.throws(() => ruleFromJson(json), refused('rule-register-unknown'));
    const read = ruleFromJson(json, { register: id => (id === 'people.registered' ? people.registered : undefined) });
    assert.equal(ruleFingerprint(read), ruleFingerprint({ ...trial, eligible: known }));
  });
});

describe('JSON that is no rule is refused with the place', () => {
  const json = ruleToJson(trial);
  const cases: readonly (readonly [path: string, value: Json | undefined, code: string, why: string])[] = [
    ['format', 'madang-rule/9', 'rule-json-unfit', 'another format'],
    ['owner.head', undefined, 'rule-json-unfit', 'a key that is missing'],
    ['surprise', 1, 'rule-json-unfit', 'a key that nobody knows'],
    ['eligible.op', 'eval', 'rule-json-unfit', 'an operation that nobody knows'],
    ['eligible.op', '__proto__', 'rule-json-unfit', 'a name every object has'],
    ['eligible.of.1.right.unit', 'KRW', 'rule-json-unfit', 'a unit that was not told'],
    ['eligible.of.1.right.value', '1e3', 'rule-json-unfit', 'a number that is no fraction'],
    ['eligible.of.1.right.value', '7/0', 'rule-json-unfit', 'a fraction over zero'],
    ['eligible.of.0.fact', 'income', 'rule-json-unfit', 'a fact of another kind'],
    ['amount.step', '0', 'rule-rounding-step', 'a rounding to nothing'],
    ['from', '2026-02-30', 'rule-json-unfit', 'a day that does not exist'],
    [
      'units.count',
      { dimension: 'count', words: { ko: '{n}', en: '{n}' }, decimals: 0 },
      'rule-json-unfit',
      'what the rule does not use',
    ],
    [
      'units',
      {
        'KRW/month': { dimension: 'USD', words: { ko: '{n}', en: '{n}' }, decimals: 0 },
        ratio: { dimension: 'KRW/month', words: { ko: '{n}', en: '{n}' }, decimals: 0 },
      },
      'rule-units-differ',
      'units that do not fit',
    ],
    [
      'names.half.is',
      { op: 'named', unit: 'KRW/month', name: 'half' },
      'rule-circular',
      'a definition that comes back to itself',
    ],
  ];
  for (const [path, value, code, why] of cases)
    test(why, () => assert.throws(() => ruleFromJson(changed(json, path, value)), refused(code)));

  test('says where', () =>
    assert.throws(
      () => ruleFromJson(changed(json, 'eligible.of.1.right.value', 12)),
      (fault: unknown) => fault instanceof Refusal && fault.facts['at'] === 'rule.eligible.of[1].right.value',
    ));

  test('an expression that nests without end is refused, not a crash', () => {
    let deep: Json = { op: 'flag', fact: 'disabled' };
    for (let i = 0; i < 5000; i++) deep = { op: 'not', of: deep };
    assert.throws(() => ruleFromJson(changed(json, 'eligible', deep)), refused('rule-json-unfit'));
  });

  test('a circle of definitions that refer to each other can be written, and is refused when read', () => {
    const a: () => Quantity<'KRW'> = () => namedLater('a', words('가', 'a'), KRW, b);
    const b: () => Quantity<'KRW'> = () => namedLater('b', words('나', 'b'), KRW, a);
    const circular: Rule = rule({ ...declared, amount: a() });
    assert.throws(() => ruleFromJson(ruleToJson(circular)), refused('rule-circular'));
  });

  test('no text, list or number is a rule', () => {
    for (const odd of [null, 1, 'rule', [], [json], true])
      assert.throws(() => ruleFromJson(odd), refused('rule-json-unfit'));
  });
});
