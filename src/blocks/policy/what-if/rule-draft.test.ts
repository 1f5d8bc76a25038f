import assert from 'node:assert/strict';
import { test } from 'node:test';
import { korea } from '../../../korea/index.ts';
import { basicPensionRule, youthRentRule } from '../../../korea/rules/index.ts';
import type { Fact } from '../../language/index.ts';
import type { Json, JsonObject } from '../../rules/index.ts';
import { amendedBeside, draftText, readDraft } from './rule-draft.ts';

const facts = new Map(
  korea.registers
    .flatMap(register => Object.values<object>(register))
    .filter((one): one is Fact => 'field' in one)
    .map(fact => [fact.id, fact]),
);
const read = (text: string) => readDraft(text, youthRentRule, id => facts.get(id));
const edited = (change: (json: Record<string, Json>) => void): string => {
  const json: Record<string, Json> = JSON.parse(draftText(youthRentRule));
  change(json);
  return JSON.stringify(json);
};
const error = (text: string): string => {
  const found = read(text);
  return 'error' in found ? found.error.en : 'none';
};

test('the text of a rule is read back as that rule, which is no draft', () => {
  assert.deepEqual(read(draftText(youthRentRule)), { same: true });
});

test('what is not JSON, not a rule, another rule, or paid in another unit is told in words', () => {
  assert.match(error('{'), /not JSON/);
  assert.match(error('7'), /In the rule, rule must be/);
  assert.match(
    error(
      edited(json => {
        json['id'] = 'other';
      }),
    ),
    /another rule/,
  );
  assert.match(
    error(
      edited(json => {
        delete json['amount'];
      }),
    ),
    /used by the rule|another unit/,
  );
  assert.match(error(draftText(basicPensionRule)), /another rule/);
});

test('released values stay beside a draft, except those that it writes itself', () => {
  const parameter = (json: Record<string, Json>, id: string) =>
    (json['parameters'] as JsonObject)[id] as unknown as { values: { value: Json }[] };
  const found = read(
    edited(json => {
      const [first] = parameter(json, 'youth-rent.most').values;
      if (first) first.value = 300_000;
    }),
  );
  assert.ok('draft' in found);
  const release = [{ from: '2026-01-01', value: 1, source: 'x', verified: true }];
  const amended = new Map([
    ['youth-rent.most', release],
    ['median-income', release],
  ]);
  assert.deepEqual([...amendedBeside(found.draft, youthRentRule, amended).keys()], ['median-income']);
});
