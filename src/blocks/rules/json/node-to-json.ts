import type { AnyNode, CodeNode, DayNode, NumberNode, TruthNode } from '../../language/index.ts';
import { isNumber } from '../walk.ts';
import type { JsonObject } from './json.ts';
import { articleJson, type Ledger, wordsJson } from './ledger.ts';
import { fractionText } from './reader.ts';

const all = (nodes: readonly AnyNode[], ledger: Ledger): readonly JsonObject[] =>
  nodes.map(node => nodeToJson(node, ledger));

function numberParts(node: NumberNode, ledger: Ledger): JsonObject {
  const of = (part: AnyNode): JsonObject => nodeToJson(part, ledger);
  switch (node.op) {
    case 'constant':
      return { value: fractionText(node.value) };
    case 'fact':
      return { fact: ledger.fact(node.fact) };
    case 'parameter':
      return { parameter: ledger.parameter(node.parameter) };
    case 'round':
      return { of: of(node.of), step: fractionText(node.step), how: node.how };
    case 'choose':
      return {
        cases: node.cases.map(one => ({ when: of(one.when), value: of(one.value) })),
        ...(node.otherwise && { otherwise: of(node.otherwise) }),
      };
    case 'table': {
      const { by, first, rows, beyond, parameter } = node;
      return { by: of(by), first, rows, beyond, parameter: ledger.parameter(parameter) };
    }
    case 'by-code':
      return { by: of(node.by), parameter: ledger.parameter(node.parameter) };
    case 'scale':
      return { of: of(node.of), kind: node.kind, parameter: ledger.parameter(node.parameter) };
    case 'between-days':
      return { in: node.in, from: of(node.from), to: of(node.to) };
    case 'fold':
      return {
        how: node.how,
        group: ledger.group(node.group),
        ...(node.of && { of: of(node.of) }),
        ...(node.where && { where: of(node.where) }),
      };
    case 'named':
      return { name: ledger.name(node.name) };
    default:
      return { of: all(node.of, ledger) };
  }
}

function truthParts(node: TruthNode, ledger: Ledger): JsonObject {
  const of = (part: AnyNode): JsonObject => nodeToJson(part, ledger);
  switch (node.op) {
    case 'always':
      return { value: node.value };
    case 'flag':
      return { fact: ledger.fact(node.fact) };
    case 'compare':
    case 'compare-days':
      return { how: node.how, left: of(node.left), right: of(node.right) };
    case 'one-of':
      return { code: of(node.code), codes: [...node.codes] };
    case 'all':
    case 'any':
      return { of: all(node.of, ledger) };
    case 'not':
      return { of: of(node.of) };
    case 'discretion':
      return { id: node.id };
    case 'some':
    case 'every':
      return { group: ledger.group(node.group), of: of(node.of) };
    case 'named':
      return { name: ledger.name(node.name) };
  }
}

function otherParts(node: CodeNode | DayNode, ledger: Ledger): JsonObject {
  switch (node.op) {
    case 'code':
    case 'day-fact':
      return { fact: ledger.fact(node.fact) };
    case 'day':
      return { day: node.day };
    case 'day-parameter':
      return { parameter: ledger.parameter(node.parameter) };
    case 'asked-day':
      return {};
    case 'later':
      return { of: nodeToJson(node.of, ledger), by: node.by, in: node.in };
  }
}

const isOther = (node: AnyNode): node is CodeNode | DayNode =>
  ['code', 'day', 'day-fact', 'day-parameter', 'asked-day', 'later'].includes(node.op);

function partsOf(node: AnyNode, ledger: Ledger): JsonObject {
  if (isNumber(node)) return { unit: ledger.unit(node.unit), ...numberParts(node, ledger) };
  return isOther(node) ? otherParts(node, ledger) : truthParts(node, ledger);
}

/** Any part of a rule as JSON: its shape is that of the expression, with ids for what the ledger holds. */
export const nodeToJson = (node: AnyNode, ledger: Ledger): JsonObject => ({
  op: node.op,
  ...(node.law && { law: articleJson(node.law) }),
  ...(node.words && { words: wordsJson(node.words) }),
  ...partsOf(node, ledger),
});
