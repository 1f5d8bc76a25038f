import type { AnyNode, NumberNode, RuleFact, TruthNode } from '../../language/index.ts';
import { isNumber, partsOf } from '../walk.ts';
import { dayOf } from './day.ts';
import { numberOf } from './number.ts';
import { factValue, membersOf, type Scope } from './scope.ts';
import { truthOf } from './truth.ts';

/** Why a value that needs no more facts is undefined all the same. */
export type Undefined = 'division-by-zero' | 'no-row' | 'no-case' | 'nobody' | 'discretion';

/** What keeps something open: the facts that are missing with their weight, and what no fact can mend. */
export interface Open {
  readonly missing: ReadonlyMap<string, number>;
  readonly reasons: ReadonlySet<Undefined>;
}

interface Found {
  readonly missing: Map<string, number>;
  readonly reasons: Set<Undefined>;
}

const isOpen = (node: AnyNode, scope: Scope): boolean => {
  if (isNumber(node)) return numberOf(node, scope) === undefined;
  if (node.op === 'code') return factValue(node.fact, scope) === undefined;
  if (
    node.op === 'day' ||
    node.op === 'day-fact' ||
    node.op === 'day-parameter' ||
    node.op === 'asked-day' ||
    node.op === 'later'
  )
    return dayOf(node, scope) === undefined;
  return truthOf(node, scope) === undefined;
};

/** How likely an open condition is to hold, if each open part were as likely as not. */
function chance(node: TruthNode, scope: Scope): number {
  const value = truthOf(node, scope);
  if (value !== undefined) return value ? 1 : 0;
  switch (node.op) {
    case 'all':
      return node.of.reduce((p, part) => p * chance(part, scope), 1);
    case 'any':
      return 1 - node.of.reduce((p, part) => p * (1 - chance(part, scope)), 1);
    case 'not':
      return 1 - chance(node.of, scope);
    case 'named':
      return chance(node.name.is(), scope);
    default:
      return 0.5;
  }
}

const miss = (found: Found, id: string, weight: number): void => {
  found.missing.set(id, (found.missing.get(id) ?? 0) + weight);
};

function openTruth(node: TruthNode, scope: Scope, weight: number, found: Found): void {
  switch (node.op) {
    case 'all':
    case 'any': {
      // A part decides when none of the others has decided already.
      const chances = node.of.map(part => (node.op === 'all' ? chance(part, scope) : 1 - chance(part, scope)));
      node.of.forEach((part, i) => {
        if (truthOf(part, scope) !== undefined) return;
        openTruth(
          part,
          scope,
          chances.reduce((p, c, j) => (j === i ? p : p * c), weight),
          found,
        );
      });
      return;
    }
    case 'not':
      openTruth(node.of, scope, weight, found);
      return;
    case 'named':
      openTruth(node.name.is(), scope, weight, found);
      return;
    case 'discretion':
      found.reasons.add('discretion');
      return;
    case 'some':
    case 'every':
      openGroup(node.group.id, [node.of], scope, weight, found);
      return;
    default:
      openParts(node, scope, weight, found);
      return;
  }
}

/** Facts that are missing of the members; a group that nobody gave is missing itself. Says whether anything was open. */
function openGroup(group: string, of: readonly AnyNode[], scope: Scope, weight: number, found: Found): boolean {
  const members = membersOf(group, scope);
  if (!members) {
    miss(found, group, weight);
    return true;
  }
  const once: Found = { missing: new Map(), reasons: found.reasons };
  const open = members.flatMap(member => of.filter(node => isOpen(node, member)).map(node => [node, member] as const));
  for (const [node, member] of open) openAny(node, member, weight, once);
  for (const id of once.missing.keys()) miss(found, id, weight);
  return open.length > 0;
}

const undefinedOf = (node: NumberNode): Undefined | undefined => {
  switch (node.op) {
    case 'divide':
      return 'division-by-zero';
    case 'table':
    case 'by-code':
      return 'no-row';
    case 'choose':
      return 'no-case';
    case 'fold':
      return 'nobody';
    default:
      return undefined;
  }
};

function openNumber(node: NumberNode, scope: Scope, weight: number, found: Found): void {
  if (node.op === 'choose') {
    for (const { when, value } of node.cases) {
      const holds = truthOf(when, scope);
      if (holds === false) continue;
      if (holds) openNumber(value, scope, weight, found);
      else openTruth(when, scope, weight, found);
      return;
    }
    if (node.otherwise) openNumber(node.otherwise, scope, weight, found);
    else found.reasons.add('no-case');
    return;
  }
  if (node.op === 'fold') {
    const parts = [...(node.where ? [node.where] : []), ...(node.of ? [node.of] : [])];
    if (!openGroup(node.group.id, parts, scope, weight, found)) found.reasons.add('nobody');
    return;
  }
  openParts(node, scope, weight, found);
}

function openParts(node: AnyNode, scope: Scope, weight: number, found: Found): void {
  const fact = (
    node.op === 'flag' || node.op === 'fact' || node.op === 'code' || node.op === 'day-fact' ? node.fact : undefined
  ) as RuleFact | undefined;
  if (fact) {
    miss(found, fact.id, weight);
    return;
  }
  const open = partsOf(node).filter(part => isOpen(part, scope));
  for (const part of open) openAny(part, scope, weight, found);
  const reason = isNumber(node) && open.length === 0 ? undefinedOf(node) : undefined;
  if (reason) found.reasons.add(reason);
}

function openAny(node: AnyNode, scope: Scope, weight: number, found: Found): void {
  if (isNumber(node)) {
    openNumber(node, scope, weight, found);
    return;
  }
  switch (node.op) {
    case 'code':
    case 'day':
    case 'day-fact':
    case 'day-parameter':
    case 'asked-day':
    case 'later':
      openParts(node, scope, weight, found);
      return;
    default:
      openTruth(node, scope, weight, found);
      return;
  }
}

/**
 * What keeps an open condition or number open. The weight of a missing fact is how likely it is to decide, if every open condition
 * were as likely to hold as not (its Banzhaf influence where each fact is asked once); a fact asked in several places adds up.
 */
export function openOf(node: AnyNode, scope: Scope): Open {
  const found: Found = { missing: new Map(), reasons: new Set() };
  if (isOpen(node, scope)) openAny(node, scope, 1, found);
  return found;
}
