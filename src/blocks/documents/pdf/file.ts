import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { reference } from './notation.ts';

/** A finished file, and where in it each plain object begins. */
export interface Finished {
  readonly bytes: Buffer;
  readonly offsets: ReadonlyMap<number, number>;
}

/**
 * A PDF 1.7 file in the making: numbered objects, most of them packed into one compressed object stream, streams and the
 * signature plain, then a cross-reference stream. One revision, no randomness: equal input gives equal bytes.
 */
export class PdfFile {
  readonly #packed: (readonly [object: number, body: string])[] = [];
  readonly #plain: (readonly [object: number, parts: readonly Buffer[]])[] = [];
  #objects = 0;

  /** A number for an object that will be `put` later. */
  reserve(): number {
    return ++this.#objects;
  }

  put(object: number, body: string): void {
    this.#packed.push([object, body]);
  }

  add(body: string): number {
    const object = this.reserve();
    this.put(object, body);
    return object;
  }

  /** A stream with its entries (without `/Length`); give packed data with its `/Filter`. */
  stream(entries: string, data: Buffer): number {
    const object = this.reserve();
    const head = Buffer.from(`<<${entries}/Length ${data.length}>>\nstream\n`, 'latin1');
    this.#plain.push([object, [head, data, Buffer.from('\nendstream')]]);
    return object;
  }

  /** A stream deflated here. */
  deflated(entries: string, data: Buffer | string): number {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
    return this.stream(`${entries}/Filter/FlateDecode`, deflateSync(bytes));
  }

  /** An object that must stand in the file as it is, outside any object stream. */
  putPlain(object: number, body: string): void {
    this.#plain.push([object, [Buffer.from(body, 'latin1')]]);
  }

  /** The whole file. The identifier in the trailer is the hash of what comes before it. */
  finish(root: number, info: number): Finished {
    const packedAt = this.#packObjects();
    const offsets = new Map<number, number>();
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
    let length = parts[0]!.length;
    const push = (part: Buffer): void => {
      parts.push(part);
      length += part.length;
    };
    for (const [object, body] of this.#plain) {
      offsets.set(object, length);
      push(Buffer.from(`${object} 0 obj\n`));
      body.forEach(push);
      push(Buffer.from('\nendobj\n'));
    }
    const table = this.reserve();
    offsets.set(table, length);
    push(this.#crossReference({ table, root, info, packedAt, offsets, id: fingerprint(parts) }));
    push(Buffer.from(`startxref\n${offsets.get(table)}\n%%EOF\n`));
    return { bytes: Buffer.concat(parts), offsets };
  }

  #packObjects(): number {
    const directory: string[] = [];
    let at = 0;
    for (const [object, body] of this.#packed) {
      directory.push(`${object} ${at}`);
      at += body.length + 1;
    }
    const head = `${directory.join(' ')}\n`;
    const bodies = this.#packed.map(([, body]) => body).join('\n');
    return this.deflated(`/Type/ObjStm/N ${this.#packed.length}/First ${head.length}`, head + bodies);
  }

  #crossReference(file: Trailer): Buffer {
    const rows = Buffer.alloc(9 * (this.#objects + 1));
    rows.writeUInt32BE(0xffff, 5);
    const row = (object: number, type: number, place: number, index: number): void => {
      rows.writeUInt8(type, 9 * object);
      rows.writeUInt32BE(place, 9 * object + 1);
      rows.writeUInt32BE(index, 9 * object + 5);
    };
    for (const [object, offset] of file.offsets) row(object, 1, offset, 0);
    this.#packed.forEach(([object], index) => {
      row(object, 2, file.packedAt, index);
    });
    const data = deflateSync(rows);
    const entries = `/Type/XRef/W[1 4 4]/Size ${this.#objects + 1}/Root ${reference(file.root)}/Info ${reference(file.info)}`;
    const head = `${file.table} 0 obj\n<<${entries}/ID[<${file.id}><${file.id}>]/Filter/FlateDecode/Length ${data.length}>>\nstream\n`;
    return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream\nendobj\n')]);
  }
}

interface Trailer {
  readonly table: number;
  readonly root: number;
  readonly info: number;
  readonly packedAt: number;
  readonly offsets: ReadonlyMap<number, number>;
  readonly id: string;
}

function fingerprint(parts: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 32);
}
