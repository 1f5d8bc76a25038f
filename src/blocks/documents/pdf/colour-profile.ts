/**
 * An ICC profile (version 2, matrix and curve) of sRGB, which PDF/A needs as output intent: the primaries of IEC 61966-2-1
 * adapted to D50 and its transfer curve in 256 steps. Written here, so that no binary of another licence comes along.
 */
export const srgb: Buffer = profile();

function profile(): Buffer {
  const curve = transferCurve();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', plain('No copyright, use freely')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const parts = new Map<Buffer, number>();
  let offset = 128 + table.length;
  tags.forEach(([tag, data], i) => {
    if (!parts.has(data)) {
      parts.set(data, offset);
      offset += data.length;
    }
    table.write(tag, 4 + 12 * i, 'latin1');
    table.writeUInt32BE(parts.get(data)!, 8 + 12 * i);
    table.writeUInt32BE(data.length, 12 + 12 * i);
  });
  return Buffer.concat([header(offset), table, ...parts.keys()]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  [2026, 1, 1].forEach((part, i) => {
    bytes.writeUInt16BE(part, 24 + 2 * i);
  });
  bytes.write('acsp', 36, 'latin1');
  [0.9642, 1, 0.8249].forEach((value, i) => {
    bytes.writeInt32BE(Math.round(value * 65536), 68 + 4 * i);
  });
  return bytes;
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

function xyz(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write('XYZ ', 0, 'latin1');
  values.forEach((value, i) => {
    bytes.writeInt32BE(Math.round(value * 65536), 8 + 4 * i);
  });
  return bytes;
}

function plain(value: string): Buffer {
  return padded(Buffer.from(`text\0\0\0\0${value}\0`, 'latin1'));
}

/** The description type: ASCII, then an empty Unicode and an empty Macintosh name. */
function description(value: string): Buffer {
  const head = Buffer.alloc(12);
  head.write('desc', 0, 'latin1');
  head.writeUInt32BE(value.length + 1, 8);
  return padded(Buffer.concat([head, Buffer.from(`${value}\0`, 'latin1'), Buffer.alloc(8 + 3 + 67)]));
}

function transferCurve(): Buffer {
  const bytes = Buffer.alloc(12 + 2 * 256);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(256, 8);
  for (let i = 0; i < 256; i++) {
    const v = i / 255;
    const linear = v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(linear * 65535), 12 + 2 * i);
  }
  return bytes;
}
