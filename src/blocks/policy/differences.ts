import { isDeepStrictEqual } from 'node:util';
import type { CivilDay } from '../../kernel/time/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import type { Rule } from '../language/index.ts';
import { type Asked, outlineOf } from '../rules/index.ts';
import { usesIn, valueLines } from './parameter-use.ts';
import type { OutlineLine } from './reading.ts';

/** One thing that a rule says otherwise on the later day. */
export interface Difference {
  readonly what: Words;
  /** Nothing where it was not said before. */
  readonly before: Words | undefined;
  readonly after: Words | undefined;
}

/** A version of a rule, asked for a day. */
export interface Reading {
  readonly rule: Rule;
  readonly asked: Asked;
}

const joined = (all: readonly Words[]): Words =>
  words(all.map(one => one.ko).join(', '), all.map(one => one.en).join(', '));

/** What each value of law holds, by the name it has. */
function valuesIn({
  rule,
  asked,
}: Reading): ReadonlyMap<string, { readonly name: Words; readonly said: Words | undefined }> {
  const uses = usesIn(rule);
  return new Map(
    outlineOf(rule, asked).parameters.map(({ id, words: name, used }) => {
      const shape = uses.get(id)?.shape;
      const lines = used && shape ? valueLines(shape, used.value) : undefined;
      const said = lines?.map(({ label, said }) =>
        label ? words(`${label.ko} ${said.ko}`, `${label.en}: ${said.en}`) : said,
      );
      return [id, { name, said: said && joined(said) }] as const;
    }),
  );
}

const texts = (line: OutlineLine): readonly Words[] => [line.words, ...line.parts.flatMap(texts)];

const condition = words('요건', 'Condition');
const amount = words('금액', 'Amount');

/** Conditions and the formula in words, without figures: what the values hold is told apart. */
function sentencesIn({ rule }: Reading): ReadonlyMap<string, { readonly what: Words; readonly said: Words }> {
  const outline = outlineOf(rule);
  const conditions = outline.condition ? texts(outline.condition) : [];
  const all = [
    ...conditions.map(said => ({ what: condition, said })),
    ...(outline.amount ? [{ what: amount, said: outline.amount }] : []),
    ...outline.definitions.map(({ words: what, is }) => ({ what, said: is })),
  ];
  return new Map(all.map(one => [`${one.what.ko} ${one.said.ko}`, one]));
}

/** What changes between two readings of one rule: values of law, then what is said in words. */
export function differencesBetween(before: Reading, after: Reading): readonly Difference[] {
  const [was, is] = [valuesIn(before), valuesIn(after)];
  const values = [...new Set([...was.keys(), ...is.keys()])].flatMap((id): readonly Difference[] => {
    const [old, now] = [was.get(id), is.get(id)];
    if (isDeepStrictEqual(old?.said, now?.said)) return [];
    return [{ what: now?.name ?? old?.name ?? words(id, id), before: old?.said, after: now?.said }];
  });
  const [said, says] = [sentencesIn(before), sentencesIn(after)];
  const gone = [...said]
    .filter(([key]) => !says.has(key))
    .map(([, { what, said: text }]) => ({ what, before: text, after: undefined }));
  const come = [...says]
    .filter(([key]) => !said.has(key))
    .map(([, { what, said: text }]) => ({ what, before: undefined, after: text }));
  return [...values, ...gone, ...come];
}

/** The version in force on a day, asked for that day as it is known by another. */
export const readingOn = (rule: Rule | undefined, on: CivilDay, more: Omit<Asked, 'on'> = {}): Reading | undefined =>
  rule && { rule, asked: { on, ...more } };
