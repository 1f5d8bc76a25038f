import type { BoolNode, IntNode } from '../ir/node.ts';
import { i32, i64, type Value } from '../population/wasm/encoder.ts';
import { inputCode } from './looked-up-code.ts';
import { ofMembers } from './member-code.ts';
import type { RowCode } from './row-code.ts';
import { bothKnown, type Num, openTruth, type Scope, type Truth } from './scope.ts';
import { either, signed, wide } from './wide.ts';

const [zero, one] = [i32.const(0), i32.const(1)];

/** A condition of the lowered rule, each operand made before it. */
export function truthCode(node: BoolNode, code: RowCode, scope: Scope): Truth {
  switch (node.op) {
    case 'always':
      return { yes: node.value ? one : zero, no: node.value ? zero : one, certain: true };
    case 'discretion':
      return openTruth;
    case 'flag':
      return coded(inputCode(node.slot, code, scope), [0, 1], code, scope);
    case 'one-of': {
      const list = Array.from({ length: (node.codes.at(-1) ?? 0) + 1 }, (_, i) => Number(node.codes.includes(i)));
      return coded(inputCode(node.slot, code, scope), list, code, scope);
    }
    case 'not': {
      const { yes, no, certain } = code.bool(node.of, scope);
      return { yes: no, no: yes, certain };
    }
    case 'all':
    case 'any':
      return joined(node, code, scope);
    case 'some':
    case 'every':
      return ofMembers(node, code, scope);
    default:
      return compared(node, code, scope);
  }
}

/** Whether the list holds 1 at the number's place. */
function coded({ value, known }: Num, list: readonly number[], code: RowCode, scope: Scope): Truth {
  const inside = code.keep(i64.below(value, wide(list.length)), scope);
  const looked = i32.load8(i32.wrap(either(inside, value, wide(0))), code.constants.small(list));
  return truth(i32.and(inside, looked), known, code, scope);
}

function truth(holds: Value<'i32'>, known: Value<'i32'> | undefined, code: RowCode, scope: Scope): Truth {
  const kept = code.keep(holds, scope);
  if (known === undefined) return { yes: kept, no: i32.isZero(kept), certain: true };
  return { yes: i32.and(kept, known), no: i32.and(i32.isZero(kept), known), certain: false };
}

function compared(node: Extract<BoolNode, { a: IntNode }>, code: RowCode, scope: Scope): Truth {
  const [a, b] = [code.int(node.a, scope), code.int(node.b, scope)];
  const how = node.op === 'less' ? signed.less : node.op === 'equal' ? signed.equal : signed.atMost;
  return truth(how(a.value, b.value), bothKnown(a.known, b.known), code, scope);
}

const allOf = (values: readonly Value<'i32'>[]): Value<'i32'> => values.reduce((a, b) => i32.and(a, b));
const anyOf = (values: readonly Value<'i32'>[]): Value<'i32'> => values.reduce((a, b) => i32.or(a, b));

function joined({ op, of }: Extract<BoolNode, { op: 'all' | 'any' }>, code: RowCode, scope: Scope): Truth {
  const parts = of.map(part => code.bool(part, scope));
  const [yes, no] = [parts.map(part => part.yes), parts.map(part => part.no)];
  const certain = parts.every(part => part.certain);
  return op === 'all' ? { yes: allOf(yes), no: anyOf(no), certain } : { yes: anyOf(yes), no: allOf(no), certain };
}
