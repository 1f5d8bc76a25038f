import { drawAddress, drawArea } from './address.ts';
import type { Draft, Home } from './draft.ts';
import type { Move } from './person.ts';
import { addressOn, register } from './stay.ts';

/** A month to report a birth. @law 가족관계의 등록 등에 관한 법률 제44조 */
const birthDelay = (person: Draft): number => person.home.random.between(1, 30);

const shared = ({ stays }: Home, after: number, until: number): Move[] =>
  stays.filter(stay => stay.from > after && stay.from <= until).map(stay => stay.move);

/** What came before someone who was not born into the household: the parents' home if it is in the nation. */
function childhood(person: Draft, today: number): Move[] {
  const parents = (person.father ?? person.mother)?.home;
  if (parents !== undefined && parents !== person.home) {
    const birth = register(person.born, birthDelay(person), today, addressOn(parents, person.born), 'birth');
    return [birth, ...shared(parents, person.born, person.joined - 1)];
  }
  const { random } = person.home;
  return [register(person.born, birthDelay(person), today, drawAddress(random, drawArea(random)), 'birth')];
}

function arrival(person: Draft, today: number): Move[] {
  const { home, joined } = person;
  const first = home.stays.find(stay => stay.from === joined);
  if (first !== undefined && person.visa === undefined) return [first.move];
  const reason = person.visa === undefined ? 'family' : 'arrival';
  return [register(joined, home.random.below(15), today, addressOn(home, joined), reason)];
}

/** Every registration of a person, oldest first; someone who died has none later. */
export function historyOf(person: Draft, today: number): readonly Move[] {
  const { home, born, joined, died } = person;
  const later = shared(home, joined, died ?? today);
  if (joined === born) return [register(born, birthDelay(person), today, addressOn(home, born), 'birth'), ...later];
  if (person.visa !== undefined) return [...arrival(person, today), ...later];
  return [...childhood(person, today), ...arrival(person, today), ...later];
}
