import type { Tree } from './tree.ts';

/** The floors, from the lowest. */
export const floors = ['kernel', 'blocks', 'korea', 'portal'] as const;
export type Floor = (typeof floors)[number];

/** The rooms of the blocks in order of dependence: each may lean on those before it. */
export const blockOrder = [
  'language',
  'organisation',
  'identity',
  'registers',
  'exchange',
  'rules',
  'benefits',
  'forms',
  'documents',
  'notices',
  'cases',
  'catalogue',
  'finder',
  'proactive',
  'policy',
];

/** Where a file lives. The portal is one room; a file directly on another floor is in the floor's own room, named ''. */
export interface Place {
  readonly floor: Floor;
  readonly room: string;
}

export function placeOf(path: string): Place | undefined {
  const [top, floor, room, ...rest] = path.split('/');
  const known = floors.find(name => name === floor);
  if (top !== 'src' || known === undefined || room === undefined) return undefined;
  return { floor: known, room: known === 'portal' || rest.length === 0 ? '' : room };
}

export const folderOf = ({ floor, room }: Place): string => (room === '' ? `src/${floor}` : `src/${floor}/${room}`);

/** What the program does not need to run: tests, and what is made for them (`test/`, `src/…/test-portal.ts`). */
export const isTest = (path: string): boolean =>
  /\.test\.(?:ts|mjs)$/.test(path) || /^test\/|\/test-[^/]+\.ts$/.test(path);

/** What others may use of a room. The portal's is the whole program as one expression. */
export const faceOf = (place: Place): string =>
  place.floor === 'portal' ? 'src/portal/government.ts' : `${folderOf(place)}/index.ts`;

/** Every room that has a file of code in it, by folder. */
export function rooms(tree: Tree): ReadonlyMap<string, Place> {
  const places = [...tree.keys()].filter(path => /\.ts$/.test(path)).map(placeOf);
  return new Map(places.flatMap(place => (place && place.room !== '' ? [[folderOf(place), place] as const] : [])));
}
