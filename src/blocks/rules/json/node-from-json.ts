import type { CodeNode, DayNode, NumberNode, TruthNode } from '../../language/index.ts';
import { readArticle, readWords } from './declarations.ts';
import { type Keys, type Reading, readFactOf } from './node-reader.ts';
import { numberReaders } from './number-readers.ts';
import type { Place } from './reader.ts';
import type { Surroundings } from './surroundings.ts';
import { dayReaders, truthReaders } from './truth-readers.ts';

/** How deep an expression may nest, the definitions of its names included: far above any law, far below what exhausts the machine. */
const deepest = 500;

const marksOf = (of: Keys) => {
  const [law, words] = [of('law').given(readArticle), of('words').given(readWords)];
  return { ...(law && { law }), ...(words && { words }) };
};

/** The keys of a record of readers. */
const opsOf = <O extends string>(readers: Readonly<Record<O, unknown>>): readonly O[] => Object.keys(readers) as O[];

/** Picks the reader that an expression asks for, and reads its keys. */
function picked<R extends { readonly keys: readonly string[] }>(
  at: Place,
  readers: Readonly<Record<string, R>>,
  ...more: readonly string[]
): readonly [reader: R, of: Keys] {
  const op = at
    .entries()
    .find(([key]) => key === 'op')?.[1]
    .oneOf(opsOf(readers));
  const reader = op === undefined ? undefined : readers[op];
  if (!reader) throw at.unfit('an expression with op');
  return [reader, at.object('op', 'law?', 'words?', ...more, ...reader.keys)];
}

/** Reads expressions that refer to the given surroundings. */
export function readingOf(around: Surroundings): Reading {
  let depth = 0;
  const deeper =
    <N>(read: (at: Place) => N) =>
    (at: Place): N => {
      if (depth >= deepest) throw at.unfit(`nested at most ${deepest} deep`);
      depth++;
      const node = read(at);
      depth--;
      return node;
    };
  const number = deeper((at): NumberNode => {
    const [reader, of] = picked(at, numberReaders, 'unit');
    const unit = around.unit(of('unit'));
    return { ...reader.read(of, reading, unit), ...marksOf(of), unit };
  });
  const truth = deeper((at): TruthNode => {
    const [reader, of] = picked(at, truthReaders);
    return { ...reader.read(of, reading), ...marksOf(of) };
  });
  const day = deeper((at): DayNode => {
    const [reader, of] = picked(at, dayReaders);
    return { ...reader.read(of, reading), ...marksOf(of) };
  });
  const code = (at: Place): CodeNode => {
    const [, of] = picked(at, { code: { keys: ['fact'] } });
    return { op: 'code', fact: readFactOf(of('fact'), 'code', reading), ...marksOf(of) };
  };
  const reading: Reading = { around, number, truth, day, code };
  return reading;
}
