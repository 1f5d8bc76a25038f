import { type Words, words } from '../../../kernel/words/index.ts';
import {
  type Agency,
  type Article,
  agency,
  type Bracket,
  type DatedValue,
  type Fact,
  type Group,
  type Parameter,
  parameter,
  type RuleFact,
  type Unit,
} from '../../language/index.ts';
import type { Place } from './reader.ts';
import { refuseJson } from './refuse.ts';

export function readWords(at: Place): Words {
  const of = at.object('ko', 'en');
  return words(of('ko').text(), of('en').text());
}

export function readArticle(at: Place): Article {
  const of = at.object('law', 'number', 'words', 'verified');
  return {
    law: readWords(of('law')),
    number: of('number').text(),
    words: readWords(of('words')),
    verified: of('verified').flag(),
  };
}

export function readAgency(at: Place): Agency {
  const of = at.object('id', 'words', 'head', 'areaCode?', 'phone?');
  const [areaCode, phone] = [of('areaCode').given(p => p.text()), of('phone').given(p => p.text())];
  return agency({
    id: of('id').text(),
    words: readWords(of('words')),
    head: readWords(of('head')),
    ...(areaCode !== undefined && { areaCode }),
    ...(phone !== undefined && { phone }),
  });
}

export function readUnit(at: Place): Unit {
  const of = at.object('dimension', 'words', 'decimals');
  const decimals = of('decimals').whole();
  if (decimals < 0 || decimals > 12) throw of('decimals').unfit('0 to 12');
  return { dimension: of('dimension').text(), words: readWords(of('words')), decimals };
}

export function readGroup(id: string, at: Place): Group {
  const of = at.object('words', 'one');
  return { id, words: readWords(of('words')), one: readWords(of('one')) };
}

function readCodes(at: Place): Readonly<Record<string, Words>> {
  return Object.fromEntries(
    at.list().map(pair => {
      const [code, said, ...more] = pair.list();
      if (!code || !said || more.length > 0) throw pair.unfit('a code and its words');
      return [code.text(), readWords(said)];
    }),
  );
}

/** What a fact refers to: units and groups of the same rule, and the registers of whoever reads it. */
export interface FactSurroundings {
  readonly unit: (at: Place) => Unit;
  readonly group: (at: Place) => Group;
  readonly register: (id: string) => Fact | undefined;
}

export function readFact(id: string, at: Place, around: FactSurroundings): RuleFact {
  const of = at.object(
    ...['kind', 'words', 'question?', 'unit?', 'least?', 'most?', 'codes?', 'group?', 'from?', 'sensitive'],
  );
  const kind = of('kind').oneOf(['number', 'flag', 'code', 'day'] as const);
  const unit = of('unit').given(around.unit);
  if ((kind === 'number') !== (unit !== undefined)) throw of('unit').unfit('the unit of a number');
  const codes = of('codes').given(readCodes);
  if ((kind === 'code') !== (codes !== undefined)) throw of('codes').unfit('the list of a code');
  const [least, most] = [of('least').given(p => p.number()), of('most').given(p => p.number())];
  const [question, group] = [of('question').given(readWords), of('group').given(around.group)];
  const from = of('from').given(place => known(place.text(), around));
  return {
    id,
    kind,
    words: readWords(of('words')),
    sensitive: of('sensitive').flag(),
    ...(question && { question }),
    ...(unit && { unit }),
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
    ...(codes && { codes }),
    ...(group && { group }),
    ...(from && { from }),
  };
}

function known(id: string, { register }: FactSurroundings): Fact {
  const found = register(id);
  if (!found) throw refuseJson('rule-register-unknown', { fact: id });
  return found;
}

/** How the values of a parameter are read: by what uses it. */
export type ReadValue = (at: Place) => unknown;

function readValue(at: Place, value: ReadValue): DatedValue<unknown> {
  const of = at.object('from', 'to?', 'value', 'source', 'verified', 'published?');
  const [to, published] = [of('to').given(p => p.day()), of('published').given(p => p.day())];
  const source = of('source');
  return {
    from: of('from').day(),
    ...(to !== undefined && { to }),
    value: value(of('value')),
    source: typeof source.value === 'string' ? source.value : readArticle(source),
    verified: of('verified').flag(),
    ...(published !== undefined && { published }),
  };
}

export function readParameter(id: string, at: Place, value: ReadValue): Parameter<unknown> {
  const of = at.object('words', 'unit', 'values');
  return parameter({
    id,
    words: readWords(of('words')),
    unit: of('unit').text(),
    values: of('values')
      .list()
      .map(one => readValue(one, value)),
  });
}

export const readFigures = (at: Place): readonly (number | string)[] => at.list().map(one => one.figure());

export const readByCode = (at: Place): Readonly<Record<string, number | string>> =>
  Object.fromEntries(at.entries().map(([code, value]) => [code, value.figure()]));

export function readBracket(at: Place): Bracket {
  const of = at.object('upTo?', 'below?', 'rate?', 'plus?');
  const [upTo, below] = [of('upTo').given(p => p.number()), of('below').given(p => p.number())];
  const [rate, plus] = [of('rate').given(p => `${p.figure()}`), of('plus').given(p => p.figure())];
  return {
    ...(upTo !== undefined && { upTo }),
    ...(below !== undefined && { below }),
    ...(rate !== undefined && { rate }),
    ...(plus !== undefined && { plus }),
  };
}
