import type { BitKernels } from './kernels.ts';
import { plainKernels } from './plain-kernels.ts';
import { vectorsHere, wasmKernels } from './wasm-kernels.ts';

const page = 65_536;
/** As far as 32-bit addresses reach. */
const most = 2 ** 32;
/** One cache line: bitmaps start at multiples of it. */
const line = 64;

export interface MemoryOptions {
  /** Plain JavaScript even where vectors are had: for tests, and to compare. */
  readonly plain?: boolean;
}

/** One memory for bitmaps, the kernels that work on it, and a stack of places in it. */
export interface BitMemory {
  readonly kernels: BitKernels;
  /** The bytes as they are now: kept no longer than until the next `reserve`. */
  buffer(): ArrayBuffer;
  /** A new place of so many bytes, all of it zero if it was never used. Refuses more than 4 GiB in all. */
  reserve(bytes: number): number;
  /** Runs, and gives back all places reserved meanwhile. */
  lend<T>(work: () => T): T;
}

/** The memory itself: how to see it and how to make it larger. */
interface Bytes {
  readonly kernels: BitKernels;
  buffer(): ArrayBuffer;
  grow(pages: number): void;
}

function plainBytes(): Bytes {
  const buffer = new ArrayBuffer(0, { maxByteLength: most });
  return {
    kernels: plainKernels(buffer),
    buffer: () => buffer,
    grow: pages => buffer.resize(buffer.byteLength + pages * page),
  };
}

function wasmBytes(): Bytes {
  const memory = new WebAssembly.Memory({ initial: 0 });
  return {
    kernels: wasmKernels(memory),
    buffer: () => memory.buffer,
    grow: pages => {
      memory.grow(pages);
    },
  };
}

export function bitMemory({ plain = false }: MemoryOptions = {}): BitMemory {
  const { kernels, buffer, grow } = plain || !vectorsHere() ? plainBytes() : wasmBytes();
  let used = 0;
  const reserve = (bytes: number): number => {
    const [at, end] = [used, used + Math.ceil(bytes / line) * line];
    if (end > most) throw new Error(`${end} bytes of bitmaps; one index holds at most ${most}`);
    const missing = end - buffer().byteLength;
    if (missing > 0) grow(Math.ceil(missing / page));
    used = end;
    return at;
  };
  const lend = <T>(work: () => T): T => {
    const before = used;
    try {
      return work();
    } finally {
      used = before;
    }
  };
  return { kernels, buffer, reserve, lend };
}
