const page = 65_536;
/** As far as 32-bit addresses reach. */
const most = 2 ** 32;

/** Bytes for a table, where WebAssembly can read them if there is any. */
export interface Bytes {
  readonly buffer: ArrayBuffer;
  readonly memory: WebAssembly.Memory | undefined;
}

/** So many bytes, all zero. Refuses (RangeError) more than 4 GiB: a table that large is kept in parts. */
export function bytesOf(size: number): Bytes {
  if (size > most) throw new RangeError(`${size} bytes; one table holds at most ${most}`);
  if (typeof WebAssembly !== 'object') return { buffer: new ArrayBuffer(size), memory: undefined };
  const memory = new WebAssembly.Memory({ initial: Math.ceil(size / page) });
  return { buffer: memory.buffer, memory };
}

/** Hands out places, one after the other, each at a multiple of 64 bytes with a vector to spare behind it. */
export function places(from: number) {
  let used = from;
  return {
    take(bytes: number): number {
      const at = used;
      used = Math.ceil((used + bytes + 16) / 64) * 64;
      return at;
    },
    get used(): number {
      return used;
    },
  };
}
