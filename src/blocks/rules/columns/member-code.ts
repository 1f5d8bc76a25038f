import type { BoolNode, IntNode } from '../ir/node.ts';
import { get, i32, i64, type Local, set, type Value, whilst } from '../population/wasm/encoder.ts';
import type { RowCode } from './row-code.ts';
import { bothKnown, type Num, openTruth, type Scope, scopeOf, type Truth, unknownNumber } from './scope.ts';
import { either, signed, wide } from './wide.ts';

type Fold = Extract<IntNode, { op: 'fold' }>;

const zero = i32.const(0);
const one = i32.const(1);

/** Walks over the members of the person's group. Nothing is written where nobody's group is known. */
function walk(
  group: string,
  code: RowCode,
  scope: Scope,
  body: (member: Scope) => void,
): Value<'i32'> | undefined | 'none' {
  const columns = code.table.groups.get(group);
  if (!columns) return 'none';
  const [member, end] = [code.local('i32'), code.local('i32')];
  const inner = scopeOf(member, scope, group);
  body(inner);
  const place = i32.shl(get(scope.index), i32.const(2));
  scope.statements.push(
    set(member, i32.load(place, columns.offsets)),
    set(end, i32.load(place, columns.offsets + 4)),
    whilst(i32.below(get(member), get(end)), ...inner.statements, set(member, i32.add(get(member), one))),
  );
  return columns.known === undefined ? undefined : i32.load8(get(scope.index), columns.known);
}

/** A local that starts anew for each person. */
function started<T extends 'i32' | 'i64'>(code: RowCode, scope: Scope, at: Value<T>): Local<T> {
  const local = code.local(at.type);
  scope.statements.push(set<'i32' | 'i64'>(local, at));
  return local;
}

/** What is counted of a member, and whether that is known. */
function counted({ of, where }: Fold, code: RowCode, member: Scope) {
  const counts = where && code.bool(where, member);
  const value: Num = of ? code.int(of, member) : { value: wide(1), known: undefined };
  const decided = counts && !counts.certain ? i32.or(counts.yes, counts.no) : undefined;
  const ofKnown = value.known && counts ? i32.or(counts.no, value.known) : value.known;
  return { value: value.value, counts: counts?.yes, known: bothKnown(decided, ofKnown) };
}

function joined(how: Fold['how'], result: Local<'i64'>, value: Value<'i64'>, first: Value<'i32'>): Value<'i64'> {
  if (how === 'sum' || how === 'count') return i64.add(get(result), value);
  const before = how === 'largest' ? signed.less(get(result), value) : signed.less(value, get(result));
  return either(i32.or(first, before), value, get(result));
}

/** A sum, a number, an extreme over the members of a group. */
export function folded(node: Fold, code: RowCode, scope: Scope): Num {
  const adds = node.how === 'sum' || node.how === 'count';
  const result = started(code, scope, wide(0));
  const [isOpen, some] = [started(code, scope, zero), started(code, scope, zero)];
  const known = walk(node.group, code, scope, member => {
    const { value, counts, known: ofMember } = counted(node, code, member);
    if (ofMember) member.statements.push(set(isOpen, i32.or(get(isOpen), i32.isZero(ofMember))));
    const next = joined(node.how, result, value, i32.isZero(get(some)));
    member.statements.push(set(result, counts ? either(counts, next, get(result)) : next));
    if (!adds) member.statements.push(set(some, counts ? i32.or(get(some), counts) : one));
    else code.checked(node, get(result), member);
  });
  if (known === 'none') return unknownNumber;
  const certain = i32.isZero(get(isOpen));
  return { value: get(result), known: bothKnown(known, adds ? certain : i32.and(certain, get(some))) };
}

/** Whether a condition holds for some member, or for every one. */
export function ofMembers(node: Extract<BoolNode, { op: 'some' | 'every' }>, code: RowCode, scope: Scope): Truth {
  const [all, any] = [started(code, scope, one), started(code, scope, zero)];
  const isSome = node.op === 'some';
  const known = walk(node.group, code, scope, member => {
    const { yes, no } = code.bool(node.of, member);
    member.statements.push(
      set(all, i32.and(get(all), isSome ? no : yes)),
      set(any, i32.or(get(any), isSome ? yes : no)),
    );
  });
  if (known === 'none') return openTruth;
  const [yes, no] = isSome ? [get(any), get(all)] : [get(all), get(any)];
  return known ? { yes: i32.and(yes, known), no: i32.and(no, known), certain: false } : { yes, no, certain: false };
}
