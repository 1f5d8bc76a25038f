import { absent, type Changes, emptyPeople, type People } from '../../src/blocks/rules/index.ts';
import { generator } from './generator.ts';
import { characteristics, gov24Shape, incomes, predicateOf, syntheticPeople } from './synthetic-people.ts';

/** One in a hundred has changed facts, and one in 365 a birthday. */
const shares = { facts: 0.01, birthday: 1 / 365 };

const copyRow = (from: People, row: number, to: People, at: number): void => {
  to.area[at] = from.area[row] ?? 0;
  to.age[at] = from.age[row] ?? 0;
  for (const [i, word] of to.words.entries()) word[at] = from.words[i]?.[row] ?? 0;
};

const bitsOf = (ids: readonly string[]): number => ids.reduce((bits, id) => bits | (1 << predicateOf(id)), 0);
const [characteristicBits, bandBits] = [bitsOf(characteristics), bitsOf(incomes)];

/**
 * One change of facts: the characteristics, or the band of income, of a neighbour of the same age, so that the nation
 * as a whole stays as it is; one in sixty also moves, is born or is gone.
 */
function change(before: People, after: People, row: number, neighbour: number, next: () => number): void {
  const bits = after.words[0] ?? new Uint32Array(0);
  const taken = next() < 0.7 ? characteristicBits : bandBits;
  bits[row] = ((bits[row] ?? 0) & ~taken) | (neighbour & taken);
  const kind = next();
  if (kind < 0.014) after.area[row] = Math.floor(next() * gov24Shape.areas);
  else if (kind < 0.016) before.area[row] = absent;
  else if (kind < 0.018) after.area[row] = absent;
}

/** What changed overnight with so many people: as they were and as they are, in no order that helps. */
export function syntheticChanges(people: number): Changes {
  const [next, ages] = [generator(365), gov24Shape.ages];
  const room = Math.ceil(people * (shares.facts + shares.birthday) * 1.2) + 100;
  const [before, after] = [emptyPeople(gov24Shape, room), emptyPeople(gov24Shape, room)];
  let count = 0;
  for (const part of syntheticPeople(people))
    for (let row = 0; row < part.count; row++) {
      const drawn = next();
      if (drawn >= shares.facts + shares.birthday) continue;
      copyRow(part, row, before, count);
      copyRow(part, row, after, count);
      if (drawn < shares.facts) change(before, after, count, part.words[0]?.[row + 1] ?? 0, next);
      else after.age[count] = Math.min(ages - 1, (after.age[count] ?? 0) + 1);
      count++;
    }
  return { before: cut(before, count), after: cut(after, count) };
}

const cut = ({ area, age, words }: People, count: number): People => ({
  count,
  area: area.slice(0, count),
  age: age.slice(0, count),
  words: words.map(word => word.slice(0, count)),
});
