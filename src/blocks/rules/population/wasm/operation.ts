import { type Value, type ValueType, value } from './code.ts';

/** An operation of two operands of one type. */
export const binary =
  <A extends ValueType, R extends ValueType>(_operands: A, result: R, ...opcode: readonly number[]) =>
  (left: Value<A>, right: Value<NoInfer<A>>): Value<R> =>
    value(result, to => {
      left.emit(to);
      right.emit(to);
      to.bytes(...opcode);
    });

/** An operation of one operand. */
export const unary =
  <A extends ValueType, R extends ValueType>(_operand: A, result: R, ...opcode: readonly number[]) =>
  (operand: Value<A>): Value<R> =>
    value(result, to => {
      operand.emit(to);
      to.bytes(...opcode);
    });
