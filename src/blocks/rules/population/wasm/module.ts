import { typeByte, type ValueType } from './code.ts';
import type { ResultType, WasmFunction } from './function.ts';
import { unsigned } from './leb128.ts';

type JavaScriptOf<T extends ResultType> = T extends 'i64' ? bigint : T extends 'i32' | 'f64' ? number : undefined;

type Called<F> =
  F extends WasmFunction<infer P, infer R>
    ? (...args: { [K in keyof P]: JavaScriptOf<P[K]> }) => R extends 'nothing' ? void : JavaScriptOf<R>
    : never;

/** The functions of an instance, callable with the types they were declared with. */
export type Exports<F extends Readonly<Record<string, WasmFunction>>> = { readonly [K in keyof F]: Called<F[K]> };

const text = (words: string): readonly number[] => {
  const bytes = new TextEncoder().encode(words);
  return [...unsigned(bytes.length), ...bytes];
};

const section = (id: number, entries: readonly (readonly number[])[]): readonly number[] => {
  const content = [...unsigned(entries.length), ...entries.flat()];
  return [id, ...unsigned(content.length), ...content];
};

const types = (list: readonly ValueType[]): readonly number[] => [
  ...unsigned(list.length),
  ...list.map(type => typeByte[type]),
];

const signature = ({ params, result }: WasmFunction): readonly number[] => [
  0x60,
  ...types(params),
  ...types(result === 'nothing' ? [] : [result]),
];

/** The bytes of a module that imports its memory as `host.memory` and exports each function under its name. */
export function moduleBytes(functions: Readonly<Record<string, WasmFunction>>): Uint8Array<ArrayBuffer> {
  const all = Object.entries(functions);
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(
      1,
      all.map(([, one]) => signature(one)),
    ),
    ...section(2, [[...text('host'), ...text('memory'), 0x02, 0x00, 0x00]]),
    ...section(
      3,
      all.map((_, index) => unsigned(index)),
    ),
    ...section(
      7,
      all.map(([name], index) => [...text(name), 0x00, ...unsigned(index)]),
    ),
    ...section(
      10,
      all.map(([, one]) => one.body),
    ),
  ]);
}

/** Whether the engine takes the module: one without vectors refuses those that use them. */
export const runsHere = (bytes: Uint8Array<ArrayBuffer>): boolean =>
  typeof WebAssembly === 'object' && WebAssembly.validate(bytes);

/**
 * The functions over a memory; the module is compiled once, at the first use, and its code is shared by all memories.
 * A module the engine refuses is a fault.
 */
export function program<F extends Readonly<Record<string, WasmFunction>>>(
  functions: F,
): (memory: WebAssembly.Memory) => Exports<F> {
  let module: WebAssembly.Module | undefined;
  return memory => {
    module ??= new WebAssembly.Module(moduleBytes(functions));
    // Here bytes become functions: their types are those the bytes were written from.
    return new WebAssembly.Instance(module, { host: { memory } }).exports as Exports<F>;
  };
}
