import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Change } from '../../blocks/language/index.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import { moveIn } from './move-in.ts';

const address = {
  areaCode: '11110',
  roadCode: '1',
  roadName: { ko: '길', en: 'gil' },
  building: '1',
  detail: '',
  postcode: '1',
};
const day = '2026-11-20' as CivilDay;
const today = '2026-11-23' as CivilDay;
const household = [
  { subject: 'father', relationToHead: 'head', birthDate: '1980-01-01' },
  { subject: 'mother', relationToHead: 'spouse', birthDate: '1981-01-01' },
  { subject: 'child', relationToHead: 'child', birthDate: '2015-01-01' },
];

const changesFor = (movers: readonly string[]): readonly Change[] =>
  moveIn.changes?.({
    subject: 'father',
    answers: { movedOn: day, newAddress: address, movers },
    facts: { person: { subject: 'father', household: 'old' }, members: household },
    newKey: name => `new-${name}`,
    today,
  }) ?? [];
const of = (list: readonly Change[], subject: string) => list.find(c => c.subject === subject)?.set;

describe('주민등록법 §16: a reported move', () => {
  it('of the whole household moves its seat; nobody’s place in it changes', () => {
    const list = changesFor(['father', 'mother', 'child']);
    assert.deepEqual(of(list, 'old'), { address });
    assert.deepEqual(of(list, 'child'), { address, movedOn: day, reportedOn: today });
    assert.equal(list.length, 4);
  });

  it('of some forms a household of their own, its head the first of them', () => {
    const list = changesFor(['mother', 'child']);
    assert.deepEqual(of(list, 'new-household'), { address, head: 'mother', formedOn: day });
    assert.equal(of(list, 'mother')?.['relationToHead'], 'head');
    assert.equal(of(list, 'child')?.['relationToHead'], 'child');
    assert.equal(of(list, 'father'), undefined, 'who stays is not touched');
  });

  it('of the head leaves the old household to the first of those who stay', () => {
    const list = changesFor(['father']);
    assert.deepEqual(of(list, 'old'), { head: 'mother' });
    assert.deepEqual(of(list, 'mother'), { relationToHead: 'head' });
    assert.equal(of(list, 'father')?.['household'], 'new-household');
  });

  it('starts on the day of the move and is reported on the day of the decision', () => {
    for (const change of changesFor(['father', 'mother', 'child'])) assert.equal(change.from, day);
  });
});
