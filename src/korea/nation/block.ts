import { compose, drawSize } from './composition.ts';
import { dayText } from './day-text.ts';
import type { Draft, Home } from './draft.ts';
import { linkKin } from './kinship.ts';
import type { Household } from './person.ts';
import { Random } from './random.ts';
import { NumberDesk, registerPerson } from './registration.ts';
import { addressOn, settleDown } from './stay.ts';
import { nextUuid } from './uuid.ts';

/** How many households are made together; family ties between households stay within them. */
export const householdsPerBlock = 256;

/** What makes one nation differ from another. */
export interface NationTraits {
  readonly seed: number;
  /** The last day of everybody's life so far, as a day number. */
  readonly today: number;
}

/** The streams of chance of one household are kept apart, so that more draws in one do not change another. */
const streams = { life: 1, ids: 2, kinship: 3 } as const;

function layOut({ seed, today }: NationTraits, index: number, room: number): Home {
  const random = new Random(seed, index, streams.life);
  const home: Home = { index, random, formed: 0, stays: [], members: [] };
  const size = Math.min(drawSize(random), room);
  compose(home, size, today, room > size);
  settleDown(home, today);
  return home;
}

function layOutBlock(traits: NationTraits, block: number, limit: number): Home[] {
  const homes: Home[] = [];
  let room = limit;
  for (let place = 0; place < householdsPerBlock && room > 0; place++) {
    const home = layOut(traits, block * householdsPerBlock + place, room);
    room -= home.members.length;
    homes.push(home);
  }
  linkKin(homes, new Random(traits.seed, block, streams.kinship));
  return homes;
}

function register(home: Home, id: string, ids: ReadonlyMap<Draft, string>, desk: NumberDesk, today: number): Household {
  return {
    id,
    address: addressOn(home, today),
    formedOn: dayText(home.formed),
    members: home.members.map(member => registerPerson(member, ids, desk, today)),
  };
}

/**
 * The households of one block, of at most `limit` people, the dead included. A block depends on nothing but the traits, its
 * number and the limit, so that blocks can be made anywhere in any order; only the last block of a nation has a limit it meets.
 */
export function makeBlock(traits: NationTraits, block: number, limit: number): readonly Household[] {
  const homes = layOutBlock(traits, block, limit);
  const ids = new Map<Draft, string>();
  const households = homes.map(home => {
    const random = new Random(traits.seed, home.index, streams.ids);
    const id = nextUuid(random);
    for (const member of home.members) ids.set(member, nextUuid(random));
    return id;
  });
  const desk = new NumberDesk(block);
  return homes.map((home, place) => register(home, households[place] as string, ids, desk, traits.today));
}
