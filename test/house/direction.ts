import { type Import, importsOf } from './import.ts';
import { blockOrder, faceOf, floors, folderOf, isTest, type Place, placeOf } from './room.ts';
import type { Rule } from './rule.ts';
import type { Tree } from './tree.ts';

const told = ({ from, to }: Import): string => `${from} imports ${to}`;

interface Crossing extends Import {
  readonly there: Place;
  readonly here: Place | undefined;
}

/** Looked at and let be, with the reason. */
const allowed: ReadonlyMap<string, string> = new Map([
  ['tools/gallery.ts imports src/kernel/html/gallery/server.ts', 'the gallery is what the tool photographs'],
]);

/** Imports that leave their room for another; tests may look anywhere. */
const crossings = (tree: Tree): readonly Crossing[] =>
  importsOf(tree)
    .filter(one => !isTest(one.from) && !allowed.has(told(one)))
    .flatMap(one => {
      const [here, there] = [placeOf(one.from), placeOf(one.to)];
      const leaves = there !== undefined && (here === undefined || folderOf(here) !== folderOf(there));
      return leaves ? [{ ...one, here, there }] : [];
    });

export const downwards: Rule = {
  holds: 'imports point only down: portal, korea, blocks, kernel',
  breaches: tree =>
    crossings(tree)
      .filter(({ here, there }) => here && floors.indexOf(there.floor) > floors.indexOf(here.floor))
      .map(told),
};

export const inside: Rule = {
  holds: 'the program imports nothing from bench, test, tools or bin',
  breaches: tree =>
    importsOf(tree)
      .filter(({ from, to }) => from.startsWith('src/') && !isTest(from) && !to.startsWith('src/'))
      .map(told),
};

export const faces: Rule = {
  holds: 'another room is used only through its index.ts',
  breaches: tree =>
    crossings(tree)
      .filter(({ here, to }) => here !== undefined || !/\/gallery\/index\.ts$/.test(to))
      .filter(({ there, to }) => to !== faceOf(there))
      .map(told),
};

export const order: Rule = {
  holds: `a room of the blocks leans only on those before it: ${blockOrder.join(', ')}`,
  breaches: tree =>
    crossings(tree)
      .filter(({ here, there }) => here?.floor === 'blocks' && there.floor === 'blocks')
      .filter(({ here, there }) => {
        const [own, other] = [blockOrder.indexOf(here?.room ?? ''), blockOrder.indexOf(there.room)];
        return own < 0 || other < 0 || other >= own;
      })
      .map(told),
};

/** Who leans on whom among the rooms of one floor. */
function leaning(tree: Tree): ReadonlyMap<string, ReadonlySet<string>> {
  const graph = new Map<string, Set<string>>();
  for (const { here, there } of crossings(tree)) {
    if (here === undefined || here.floor !== there.floor) continue;
    const from = folderOf(here);
    graph.set(from, (graph.get(from) ?? new Set()).add(folderOf(there)));
  }
  return graph;
}

/** The way from one room back to itself, if there is one. */
function circle(graph: ReadonlyMap<string, ReadonlySet<string>>, start: string): readonly string[] | undefined {
  const seen = new Set<string>();
  const walk = (room: string, way: readonly string[]): readonly string[] | undefined => {
    for (const next of graph.get(room) ?? []) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...way, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(start, [start]);
}

export const acyclic: Rule = {
  holds: 'no room leans on itself by way of others',
  breaches(tree) {
    const graph = leaning(tree);
    const circles = [...graph.keys()].flatMap(room => [circle(graph, room) ?? []]).filter(way => way.length > 0);
    // One circle is found from each of its rooms; the first in the alphabet tells it.
    return circles.filter(way => way[0] === [...way].sort()[0]).map(way => way.join(' → '));
  },
};
