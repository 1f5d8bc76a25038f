import { type Statement, statement, type Value, type ValueType, value } from './code.ts';
import { unsigned } from './leb128.ts';

/** Reads from memory at `address + offset` (bytes; any alignment is allowed, the natural one is promised by none). */
export const load =
  <T extends ValueType>(type: T, ...opcode: readonly number[]) =>
  (address: Value<'i32'>, offset = 0): Value<T> =>
    value(type, to => {
      address.emit(to);
      to.bytes(...opcode, 0, ...unsigned(offset));
    });

/** Writes to memory at `address + offset`. */
export const store =
  <T extends ValueType>(_type: T, ...opcode: readonly number[]) =>
  (address: Value<'i32'>, stored: Value<NoInfer<T>>, offset = 0): Statement =>
    statement(to => {
      address.emit(to);
      stored.emit(to);
      to.bytes(...opcode, 0, ...unsigned(offset));
    });
