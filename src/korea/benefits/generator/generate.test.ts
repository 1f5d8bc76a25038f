import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { pack } from '../../../blocks/benefits/index.ts';
import { gov24Groups } from '../conditions.ts';
import type { Flags } from '../flags.ts';
import { benefitVocabulary } from '../vocabulary.ts';
import { type GeneratedBenefit, generateBenefits } from './generate.ts';
import { type GeneratedService, generateServices } from './services.ts';

const traits = gov24Groups.find(({ id }) => id === 'traits')?.criteria.map(({ code }) => code) ?? [];
const primary = new Set(['JA0313', 'JA0314', 'JA0315', 'JA0316']);

/** How the personal situations stand in a row, told from the row itself. */
function markingOf(flags: Flags): string {
  const on = traits.filter(code => flags[code] === 'Y');
  if (flags['JA0322'] === 'Y') return on.length === 0 ? 'marker' : 'mixed';
  if (on.length === traits.length) return 'all-on';
  if (on.length === 0) return 'none-on';
  return on.every(code => primary.has(code)) ? 'primary' : 'other';
}

const count = <T>(items: Iterable<T>): ReadonlyMap<T, number> => {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

describe('an invented catalogue', () => {
  let nation: readonly GeneratedBenefit[];
  before(() => {
    nation = generateBenefits({ size: 'gov24', seed: 1 });
  });

  test('has 10,978 benefits, each with its own id', () => {
    assert.equal(nation.length, 10_978);
    assert.equal(new Set(nation.map(({ id }) => id)).size, 10_978);
  });

  test('is of the nation for 10 %, of provinces for 12 %, of municipalities for 78 %', () => {
    const levels = count(nation.map(({ content: { scope } }) => (scope.of === 'area' ? scope.area.length : scope.of)));
    assert.deepEqual(Object.fromEntries(levels), { nation: 1098, 2: 1317, 5: 8563 });
  });

  test('marks personal situations in the shares of the sampled rows', () => {
    const share = (n: number) => Math.round((n / 1097) * 10_978);
    const counts = count(nation.map(({ flags }) => markingOf(flags)));
    for (const [marking, n] of [
      ['all-on', 245],
      ['none-on', 83],
      ['marker', 122],
      ['mixed', 67],
      ['primary', 177],
      ['other', 403],
    ] as const)
      assert.ok(Math.abs((counts.get(marking) ?? 0) - share(n)) <= 1, `${marking}: ${counts.get(marking)}`);
  });

  test('restricts 11.75 % to some kind of household', () => {
    const restricted = nation.filter(({ content }) => content.conditions?.groups['household']?.state === 'restricted');
    assert.equal(restricted.length, Math.round(10_978 * 0.1175));
  });

  test('says what it says in both languages, and no agency gives two of one name', () => {
    for (const { content } of nation) {
      const { ko, en } = content.words;
      assert.match(ko.name, /[가-힣]/);
      assert.doesNotMatch(`${en?.name}${en?.who}${en?.gives}`, /[가-힣]/);
      assert.equal(Object.keys(en ?? {}).length, Object.keys(ko).length);
    }
    const names = count(nation.map(({ content: { words } }) => `${words.ko.agency}/${words.ko.name}`));
    assert.deepEqual(
      [...names].filter(([, n]) => n > 1),
      [],
    );
  });

  test('has doubts where the text names an income that is not marked, and markers that contradict', () => {
    const doubts = count(nation.flatMap(({ content }) => content.doubts.map(({ code }) => code)));
    assert.ok((doubts.get('mixed-traits') ?? 0) >= 600);
    assert.ok((doubts.get('income-in-text') ?? 0) > 50);
  });

  test('fits the vocabulary, so that it can be packed', () => {
    const rows = nation.map(({ id, content: { scope, conditions, amount } }) => ({
      id,
      status: 'draft' as const,
      gone: false,
      scope,
      conditions,
      amount,
    }));
    assert.equal(pack(benefitVocabulary, rows).size, 10_978);
  });
});

test('the same seed invents the same catalogue, another seed another', () => {
  const names = (seed: number) => generateBenefits({ size: 300, seed }).map(({ content }) => JSON.stringify(content));
  assert.deepEqual(names(7), names(7));
  assert.notDeepEqual(names(7), names(8));
});

describe('the invented list of all services', () => {
  let all: readonly GeneratedService[];
  before(() => {
    all = generateServices({ seed: 1 });
  });

  test('has 96,769 services, split as Gov24 publishes: 964 + 2,222 + 5,455 + 5,814 + 82,314', () => {
    assert.equal(all.length, 96_769);
    assert.deepEqual(Object.fromEntries(count(all.map(({ content }) => content.provider))), {
      'education-office': 964,
      central: 2222,
      'public-institution': 5455,
      'civil-petition': 5814,
      local: 82_314,
    });
  });

  test('the benefits among them have conditions, the civil services none', () => {
    const benefits = all.filter(({ content }) => content.kind === 'benefit');
    assert.equal(benefits.length, 10_978);
    assert.ok(all.every(({ content }) => (content.kind === 'benefit') === (content.conditions !== undefined)));
  });

  test('every id and, within an agency, every name is its own', () => {
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    const names = count(all.map(({ content: { words } }) => `${words.ko.agency}/${words.ko.name}`));
    assert.deepEqual(
      [...names].filter(([, n]) => n > 1),
      [],
    );
  });
});
