import { type Comparison, compare, type TruthNode } from '../../language/index.ts';
import { dayOf } from './day.ts';
import { numberOf } from './number.ts';
import { factValue, membersOf, type Scope } from './scope.ts';

type Maybe = boolean | undefined;

const holds = (order: number, how: Comparison): boolean => {
  switch (how) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '=':
      return order === 0;
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
  }
};

/** All of them, in Kleene's logic: one no decides, else one unknown leaves it open. */
export const everyOf = (of: readonly Maybe[]): Maybe =>
  of.includes(false) ? false : of.includes(undefined) ? undefined : true;
/** At least one: one yes decides, else one unknown leaves it open. */
export const someOf = (of: readonly Maybe[]): Maybe =>
  of.includes(true) ? true : of.includes(undefined) ? undefined : false;

/** All of the parts, or (decided by a yes) at least one: read in their order, and no further than the first that decides. */
function joined(of: readonly TruthNode[], decides: boolean, scope: Scope): Maybe {
  let result: Maybe = !decides;
  for (const part of of) {
    const value = truthOf(part, scope);
    if (value === decides) return decides;
    if (value === undefined) result = undefined;
  }
  return result;
}

/** The meaning of a condition: yes, no, or nothing when it is open. This is the definition. */
export function truthOf(node: TruthNode, scope: Scope): Maybe {
  switch (node.op) {
    case 'always':
      return node.value;
    case 'flag': {
      const value = factValue(node.fact, scope);
      return typeof value === 'boolean' ? value : undefined;
    }
    case 'compare': {
      const left = numberOf(node.left, scope);
      const right = numberOf(node.right, scope);
      return left && right && holds(compare(left, right), node.how);
    }
    case 'compare-days': {
      const left = dayOf(node.left, scope);
      const right = dayOf(node.right, scope);
      return left === undefined || right === undefined ? undefined : holds(left - right, node.how);
    }
    case 'one-of': {
      const code = factValue(node.code.fact, scope);
      return typeof code === 'string' ? node.codes.includes(code) : undefined;
    }
    case 'all':
      return joined(node.of, false, scope);
    case 'any':
      return joined(node.of, true, scope);
    case 'not': {
      const of = truthOf(node.of, scope);
      return of === undefined ? undefined : !of;
    }
    case 'discretion':
      return undefined;
    case 'some':
    case 'every': {
      const members = membersOf(node.group.id, scope)?.map(member => truthOf(node.of, member));
      return members && (node.op === 'some' ? someOf(members) : everyOf(members));
    }
    case 'named':
      return truthOf(node.name.is(), scope);
  }
}
