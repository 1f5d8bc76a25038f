import { datedScale, type NumberNode, Quantity, refuseRule, type Unit } from '../../language/index.ts';
import { readBracket, readByCode, readFigures } from './declarations.ts';
import { type Keys, mustBe, type NumberReader, type Reading, readFactOf, readName, spans } from './node-reader.ts';
import type { Place } from './reader.ts';

const list = (at: Place, { number }: Reading): readonly [NumberNode, ...NumberNode[]] => {
  const [first, ...rest] = at.list().map(number);
  if (!first) throw at.unfit('a list of one or more');
  return [first, ...rest];
};

const two = (at: Place, reading: Reading): readonly [NumberNode, NumberNode] => {
  const [a, b, ...more] = list(at, reading);
  if (!b || more.length > 0) throw at.unfit('a list of two');
  return [a, b];
};

const several = (op: 'add' | 'smallest' | 'largest'): NumberReader => ({
  keys: ['of'],
  read: (of, reading, unit) => {
    const terms = list(of('of'), reading);
    for (const term of terms) mustBe(unit, term.unit);
    return { op, of: terms };
  },
});

const ofTwo = (op: 'multiply' | 'divide'): NumberReader => ({
  keys: ['of'],
  read: (of, reading, unit) => {
    const sides = two(of('of'), reading);
    const [a, b] = [new Quantity(sides[0]), new Quantity(sides[1])];
    mustBe(unit, (op === 'multiply' ? a.times(b) : a.over(b)).unit);
    return { op, of: sides };
  },
});

function byCode(of: Keys, { code, around }: Reading, unit: Unit) {
  const by = code(of('by'));
  const parameter = around.parameter(of('parameter'), 'values by code', readByCode);
  mustBe(unit, parameter.unit);
  const codes = by.fact.codes ?? {};
  for (const { value } of parameter.values)
    for (const one of [...Object.keys(value), ...Object.keys(codes)])
      if (!Object.hasOwn(value, one) || !Object.hasOwn(codes, one))
        throw refuseRule('rule-code-unknown', { fact: by.fact.id, code: one.slice(0, 40) });
  return { op: 'by-code', by, parameter } as const;
}

const kinds = ['marginal-rate', 'single-rate', 'single-amount', 'marginal-amount'] as const;

function scale(of: Keys, { number, around }: Reading, unit: Unit) {
  const [base, kind] = [number(of('of')), of('kind').oneOf(kinds)];
  const parameter = around.parameter(of('parameter'), 'brackets', at => at.list().map(readBracket));
  mustBe(unit, parameter.unit);
  // The builder refuses brackets out of order; the parameter itself stays the one that others share.
  datedScale(unit, { ...parameter, kind, of: new Quantity(base) });
  return { op: 'scale', of: base, kind, parameter } as const;
}

function fold(of: Keys, { number, truth, around }: Reading, unit: Unit) {
  const how = of('how').oneOf(['sum', 'count', 'largest', 'smallest'] as const);
  const [part, where] = [of('of').given(number), of('where').given(truth)];
  if ((how === 'count') !== (part === undefined)) throw of('of').unfit('given, unless members are counted');
  mustBe(unit, part ? part.unit : 'count');
  return {
    op: 'fold',
    how,
    group: around.group(of('group')),
    ...(part && { of: part }),
    ...(where && { where }),
  } as const;
}

function choose(of: Keys, { number, truth }: Reading, unit: Unit) {
  const cases = of('cases')
    .list()
    .map(one => {
      const part = one.object('when', 'value');
      return { when: truth(part('when')), value: number(part('value')) };
    });
  const otherwise = of('otherwise').given(number);
  for (const value of [...cases.map(one => one.value), ...(otherwise ? [otherwise] : [])]) mustBe(unit, value.unit);
  return { op: 'choose', cases, ...(otherwise && { otherwise }) } as const;
}

function table(of: Keys, { number, around }: Reading, unit: Unit) {
  const parameter = around.parameter(of('parameter'), 'rows', readFigures);
  mustBe(unit, parameter.unit);
  const [by, first, rows] = [number(of('by')), of('first').whole(), of('rows').whole()];
  return {
    op: 'table',
    by,
    first,
    rows,
    beyond: of('beyond').oneOf(['extend', 'last', 'none'] as const),
    parameter,
  } as const;
}

function round(of: Keys, { number }: Reading, unit: Unit) {
  const [part, step] = [number(of('of')), of('step').fraction()];
  mustBe(unit, part.unit);
  if (step.n <= 0n) throw refuseRule('rule-rounding-step', { step: `${step.n}` });
  const how = of('how').oneOf(['down', 'up', 'half-up', 'half-even', 'truncate'] as const);
  return { op: 'round', of: part, step, how } as const;
}

/** How each kind of number is read. What the builders of the language refuse is refused here, too. */
export const numberReaders: Readonly<Record<NumberNode['op'], NumberReader>> = {
  constant: { keys: ['value'], read: of => ({ op: 'constant', value: of('value').fraction() }) },
  fact: {
    keys: ['fact'],
    read: (of, reading, unit) => {
      const fact = readFactOf(of('fact'), 'number', reading);
      mustBe(unit, fact.unit ?? unit);
      return { op: 'fact', fact };
    },
  },
  parameter: {
    keys: ['parameter'],
    read: (of, { around }, unit) => {
      const parameter = around.parameter(of('parameter'), 'numbers', at => at.figure());
      mustBe(unit, parameter.unit);
      return { op: 'parameter', parameter };
    },
  },
  add: several('add'),
  smallest: several('smallest'),
  largest: several('largest'),
  subtract: {
    keys: ['of'],
    read: (of, reading, unit) => {
      const sides = two(of('of'), reading);
      for (const side of sides) mustBe(unit, side.unit);
      return { op: 'subtract', of: sides };
    },
  },
  multiply: ofTwo('multiply'),
  divide: ofTwo('divide'),
  round: { keys: ['of', 'step', 'how'], read: round },
  choose: { keys: ['cases', 'otherwise?'], read: choose },
  table: { keys: ['by', 'first', 'rows', 'beyond', 'parameter'], read: table },
  'by-code': { keys: ['by', 'parameter'], read: byCode },
  scale: { keys: ['of', 'kind', 'parameter'], read: scale },
  'between-days': {
    keys: ['in', 'from', 'to'],
    read: (of, { day }, unit) => {
      const span = of('in').oneOf(spans);
      mustBe(unit, span);
      return { op: 'between-days', in: span, from: day(of('from')), to: day(of('to')) };
    },
  },
  fold: { keys: ['how', 'group', 'of?', 'where?'], read: fold },
  named: {
    keys: ['name'],
    read: (of, reading, unit) => {
      const read = (at: Place): NumberNode => {
        const node = reading.number(at);
        mustBe(unit, node.unit);
        return node;
      };
      return { op: 'named', name: readName(of('name'), 'number', reading, read) };
    },
  },
};
