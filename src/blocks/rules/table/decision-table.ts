import { type Words, words } from '../../../kernel/words/index.ts';
import type { Article, NumberNode, Rule } from '../../language/index.ts';
import { roundingWords } from '../words/limit.ts';
import { joined } from '../words/phrase.ts';
import { sentence } from '../words/sentence.ts';
import type { Told } from '../words/told.ts';
import { entryOf } from './literal.ts';
import { type Alternative, alternativesOf } from './normal-form.ts';

/** One way to an outcome: a cell for each column, nothing where the column does not matter. */
export interface TableRow {
  readonly cells: readonly (Words | undefined)[];
  readonly outcome: Words;
  /** The articles of its conditions, each once. */
  readonly laws: readonly Article[];
  /** The conditions themselves. */
  readonly conditions: Alternative;
}

/** A rule or an amount as a table (in DMN's words, of hit policy `any` for the conditions and `first` for the amount). */
export interface DecisionTable {
  readonly columns: readonly Words[];
  readonly rows: readonly TableRow[];
  /** What follows when no row fits. */
  readonly otherwise: Words;
  /** What is done to the outcome of any row in the end: bounds, rounding. */
  readonly afterwards: readonly Words[];
}

/** A table, or why there is none: then the outline says the same. */
export type Tabled = { readonly table: DecisionTable } | { readonly tooNested: Words };

const tooNested = words(
  '조건이 여러 겹이라 표로 펼치면 {most}줄이 넘습니다. 조건을 차례로 보세요.',
  'The conditions nest so deeply that a table would have more than {most} rows. Read the outline.',
);

const met = words('요건을 갖춤', 'conditions met');
const unmet = words('요건을 갖추지 못함', 'conditions not met');
const undefinedWords = words('정해지지 않음', 'not defined');

interface Way {
  readonly conditions: Alternative;
  readonly outcome: Words;
}

/** Lays ways out in columns, in the order in which their conditions appear. */
function laidOut(ways: readonly Way[], told: Told): Pick<DecisionTable, 'columns' | 'rows'> {
  const columns: Words[] = [];
  const entries = ways.map(way => ({ way, said: way.conditions.map(literal => entryOf(literal, told)) }));
  for (const { column } of entries.flatMap(({ said }) => said))
    if (!columns.some(other => other.ko === column.ko && other.en === column.en)) columns.push(column);
  const rows = entries.map(({ way, said }): TableRow => {
    const cells = columns.map(column => {
      const own = said.filter(one => one.column.ko === column.ko && one.column.en === column.en).map(one => one.cell);
      return own.length === 0 ? undefined : joined(own, ', ');
    });
    const laws = way.conditions.flatMap(({ law }) => law ?? []);
    return { ...way, cells, laws: [...new Map(laws.map(law => [law.words.ko, law])).values()] };
  });
  return { columns, rows };
}

const nested = (most: number): Tabled => ({
  tooNested: words(tooNested.ko.replace('{most}', `${most}`), tooNested.en.replace('{most}', `${most}`)),
});

/** Who is entitled: each row is one way to fulfil the conditions. */
export function conditionTable(rule: Rule, told: Told = {}, { most = 24 } = {}): Tabled {
  const ways = rule.eligible ? alternativesOf(rule.eligible.node, most) : [[]];
  if (!ways) return nested(most);
  const rows = ways.map(conditions => ({ conditions, outcome: met }));
  return { table: { ...laidOut(rows, told), otherwise: unmet, afterwards: [] } };
}

interface Cased {
  readonly node: NumberNode;
  readonly afterwards: readonly Words[];
}

/** Looks through names and roundings for the value that differs by case. */
function casedOf(node: NumberNode): Cased {
  if (node.words) return { node, afterwards: [] };
  if (node.op === 'named') return casedOf(node.name.is());
  if (node.op !== 'round') return { node, afterwards: [] };
  const inner = casedOf(node.of);
  return { node: inner.node, afterwards: [...inner.afterwards, roundingWords(node)] };
}

/** How much: each row is one case, the first that fits counts. Nothing for a rule without an amount. */
export function amountTable(rule: Rule, told: Told = {}, { most = 24 } = {}): Tabled | undefined {
  if (!rule.amount) return undefined;
  const { node, afterwards } = casedOf(rule.amount.node);
  if (node.op !== 'choose' || node.words)
    return { table: { columns: [], rows: [], otherwise: sentence(node, told), afterwards } };
  const ways: Way[] = [];
  for (const { when, value } of node.cases) {
    const of = alternativesOf(when, most);
    if (!of) return nested(most);
    ways.push(...of.map(conditions => ({ conditions, outcome: sentence(value, told) })));
  }
  if (ways.length > most) return nested(most);
  const otherwise = node.otherwise ? sentence(node.otherwise, told) : undefinedWords;
  return { table: { ...laidOut(ways, told), otherwise, afterwards } };
}
