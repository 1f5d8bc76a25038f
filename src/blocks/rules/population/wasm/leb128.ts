/** LEB128: seven bits a byte, the least significant first, the top bit of a byte set while more follow (WebAssembly §5.2.2). */
export function unsigned(value: number): readonly number[] {
  if (!Number.isInteger(value) || value < 0 || value > 0xffff_ffff) throw new Error(`${value} is no u32`);
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) | 0x80);
  }
}

/** Signed LEB128 of an integer of at most 64 bits; the sign is the sixth bit of the last byte. */
export function signed(value: number | bigint): readonly number[] {
  const bytes: number[] = [];
  for (let rest = BigInt(value); ; rest >>= 7n) {
    const low = Number(rest & 0x7fn);
    const last = rest >> 6n === 0n || rest >> 6n === -1n;
    bytes.push(last ? low : low | 0x80);
    if (last) return bytes;
  }
}
