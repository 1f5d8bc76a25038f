import { codeWriter, type Local, type Statement, typeByte, type Value, type ValueType } from './code.ts';
import { unsigned } from './leb128.ts';

/** The locals that stand for parameters of the types. */
type Locals<P extends readonly ValueType[]> = { readonly [K in keyof P]: Local<P[K]> };

/** Makes further locals; they start at zero. */
export type NewLocal = <T extends ValueType>(type: T) => Local<T>;

/** The result types a function may have; `nothing` for none. */
export type ResultType = ValueType | 'nothing';

/** A function on its way to bytes. */
export interface WasmFunction<
  P extends readonly ValueType[] = readonly ValueType[],
  R extends ResultType = ResultType,
> {
  readonly params: P;
  readonly result: R;
  /** Its size and locals and code, as the code section holds them. */
  readonly body: readonly number[];
}

/** What the body ends with: statements, and the value it gives, when it gives one. */
type Body<R extends ResultType> = R extends ValueType ? readonly [...Statement[], Value<R>] : readonly Statement[];

/**
 * A function. `write` gets a maker of locals and one local for each parameter, and gives the statements in order,
 * the last being the value when `result` is a type.
 *
 * @example wasmFunction(['i32', 'i32'], 'i32', (_, a, b) => [i32.add(get(a), get(b))])
 */
export function wasmFunction<const P extends readonly ValueType[], R extends ResultType>(
  params: P,
  result: R,
  write: (local: NewLocal, ...params: Locals<P>) => Body<NoInfer<R>>,
): WasmFunction<P, R> {
  const added: ValueType[] = [];
  const local: NewLocal = type => ({ type, index: params.length + added.push(type) - 1 });
  const given = params.map((type, index) => ({ type, index })) as unknown as Locals<P>;
  const statements: readonly { readonly emit: Statement['emit'] }[] = write(local, ...given);
  const code: number[] = [];
  const to = codeWriter(code);
  for (const one of statements) one.emit(to);
  const locals = [...unsigned(added.length), ...added.flatMap(type => [1, typeByte[type]])];
  const body = [...locals, ...code, 0x0b];
  return { params, result, body: [...unsigned(body.length), ...body] };
}
