import { type DayNode, refuseRule, type TruthNode } from '../../language/index.ts';
import { readWords } from './declarations.ts';
import {
  comparisons,
  type Keys,
  mustBe,
  type NodeReader,
  type Reading,
  readFactOf,
  readName,
  spans,
} from './node-reader.ts';

type TruthReader = NodeReader<TruthNode>;

const joint = (op: 'all' | 'any'): TruthReader => ({
  keys: ['of'],
  read: (of, { truth }) => ({ op, of: of('of').list().map(truth) }),
});

const ofGroup = (op: 'some' | 'every'): TruthReader => ({
  keys: ['group', 'of'],
  read: (of, { around, truth }) => ({ op, group: around.group(of('group')), of: truth(of('of')) }),
});

function compare(of: Keys, { number }: Reading): TruthNode {
  const [left, right] = [number(of('left')), number(of('right'))];
  mustBe(left.unit, right.unit);
  return { op: 'compare', how: of('how').oneOf(comparisons), left, right };
}

function oneOf(of: Keys, { code }: Reading): TruthNode {
  const asked = code(of('code'));
  const codes = of('codes')
    .list()
    .map(one => one.text());
  for (const one of codes)
    if (!Object.hasOwn(asked.fact.codes ?? {}, one))
      throw refuseRule('rule-code-unknown', { fact: asked.fact.id, code: one.slice(0, 40) });
  return { op: 'one-of', code: asked, codes };
}

/** How each kind of condition is read. */
export const truthReaders: Readonly<Record<TruthNode['op'], TruthReader>> = {
  always: { keys: ['value'], read: of => ({ op: 'always', value: of('value').flag() }) },
  flag: { keys: ['fact'], read: (of, reading) => ({ op: 'flag', fact: readFactOf(of('fact'), 'flag', reading) }) },
  compare: { keys: ['how', 'left', 'right'], read: compare },
  'compare-days': {
    keys: ['how', 'left', 'right'],
    read: (of, { day }) => ({
      op: 'compare-days',
      how: of('how').oneOf(comparisons),
      left: day(of('left')),
      right: day(of('right')),
    }),
  },
  'one-of': { keys: ['code', 'codes'], read: oneOf },
  all: joint('all'),
  any: joint('any'),
  not: { keys: ['of'], read: (of, { truth }) => ({ op: 'not', of: truth(of('of')) }) },
  // Its words are its own, and must be there.
  discretion: { keys: ['id'], read: of => ({ op: 'discretion', id: of('id').text(), words: readWords(of('words')) }) },
  some: ofGroup('some'),
  every: ofGroup('every'),
  named: {
    keys: ['name'],
    read: (of, reading) => ({ op: 'named', name: readName(of('name'), 'truth', reading, reading.truth) }),
  },
};

/** How each kind of day is read. */
export const dayReaders: Readonly<Record<DayNode['op'], NodeReader<DayNode>>> = {
  day: { keys: ['day'], read: of => ({ op: 'day', day: of('day').day() }) },
  'day-fact': {
    keys: ['fact'],
    read: (of, reading) => ({ op: 'day-fact', fact: readFactOf(of('fact'), 'day', reading) }),
  },
  'day-parameter': {
    keys: ['parameter'],
    read: (of, { around }) => ({
      op: 'day-parameter',
      parameter: around.parameter(of('parameter'), 'days', at => at.day()),
    }),
  },
  'asked-day': { keys: [], read: () => ({ op: 'asked-day' }) },
  later: {
    keys: ['of', 'by', 'in'],
    read: (of, { day }) => ({ op: 'later', of: day(of('of')), by: of('by').whole(), in: of('in').oneOf(spans) }),
  },
};
