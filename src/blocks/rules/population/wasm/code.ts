import { unsigned } from './leb128.ts';

/** The value types of WebAssembly that are spoken here. */
export type ValueType = 'i32' | 'i64' | 'f64' | 'v128';

export const typeByte: Readonly<Record<ValueType, number>> = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b };

/** Code that leaves exactly one value of type `T`: a wrong count or kind of operands does not build. */
export interface Value<T extends ValueType> {
  readonly type: T;
  readonly emit: (to: CodeWriter) => void;
}

/** Code that leaves nothing. */
export interface Statement {
  readonly type: 'nothing';
  readonly emit: (to: CodeWriter) => void;
}

/** A local variable of a function. */
export interface Local<T extends ValueType> {
  readonly type: T;
  readonly index: number;
}

/** Where a branch goes: the start of the loop that handed it out. */
export interface Label {
  readonly name: 'label';
}

/** The body of one function on its way to bytes; it knows how many blocks stand around the place it writes. */
export interface CodeWriter {
  bytes(...bytes: readonly number[]): void;
  /** Writes what stands inside a block that `label` names. */
  inside(label: Label, write: () => void): void;
  /** How many blocks out a label is. Refuses a label of a loop that does not surround the place. */
  depth(label: Label): number;
}

export function codeWriter(out: number[]): CodeWriter {
  const around: Label[] = [];
  return {
    bytes(...bytes) {
      out.push(...bytes);
    },
    inside(label, write) {
      around.push(label);
      write();
      around.pop();
    },
    depth(label) {
      const at = around.lastIndexOf(label);
      if (at < 0) throw new Error('a branch leads to a loop that does not surround it');
      return around.length - 1 - at;
    },
  };
}

export const value = <T extends ValueType>(type: T, emit: (to: CodeWriter) => void): Value<T> => ({ type, emit });

export const statement = (emit: (to: CodeWriter) => void): Statement => ({ type: 'nothing', emit });

export const get = <T extends ValueType>({ type, index }: Local<T>): Value<T> =>
  value(type, to => to.bytes(0x20, ...unsigned(index)));

export const set = <T extends ValueType>({ index }: Local<T>, to: Value<NoInfer<T>>): Statement =>
  statement(out => {
    to.emit(out);
    out.bytes(0x21, ...unsigned(index));
  });

/** The statements in a row. */
export const sequence = (...statements: readonly Statement[]): Statement =>
  statement(to => {
    for (const one of statements) one.emit(to);
  });

/** When the condition is not zero, `then`; otherwise `otherwise`. */
export const when = (condition: Value<'i32'>, then: readonly Statement[], otherwise: readonly Statement[] = []) =>
  statement(to => {
    condition.emit(to);
    to.bytes(0x04, 0x40);
    to.inside({ name: 'label' }, () => {
      for (const one of then) one.emit(to);
      if (otherwise.length > 0) to.bytes(0x05);
      for (const one of otherwise) one.emit(to);
    });
    to.bytes(0x0b);
  });

/** While the condition holds, the body; the condition is looked at before each round. */
export function whilst(condition: Value<'i32'>, ...body: readonly Statement[]): Statement {
  const again: Label = { name: 'label' };
  return statement(to => {
    to.bytes(0x03, 0x40);
    to.inside(again, () => when(condition, [...body, branch(again)]).emit(to));
    to.bytes(0x0b);
  });
}

/** Back to the start of the loop that `label` names. */
const branch = (label: Label): Statement => statement(to => to.bytes(0x0c, ...unsigned(to.depth(label))));
