export { get, type Local, type Statement, sequence, set, type Value, type ValueType, when, whilst } from './code.ts';
export { type WasmFunction, wasmFunction } from './function.ts';
export { type Exports, moduleBytes, program, runsHere } from './module.ts';
export { f64, i32, i64 } from './number.ts';
export { i8x16, i16x8, i32x4, i64x2, v128 } from './vector.ts';
