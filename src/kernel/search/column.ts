type Values = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

const segmentBits = 15;
const segmentSize = 1 << segmentBits;
const withinSegment = segmentSize - 1;

/** Numbers of one width that grow at the end, segment by segment: growing never copies, so it never holds others up. */
export class Column<V extends Values> {
  length = 0;
  readonly #segments: V[] = [];
  readonly #make: new (
    length: number,
  ) => V;

  constructor(make: new (length: number) => V) {
    this.#make = make;
  }

  push(value: number): void {
    if ((this.length & withinSegment) === 0) this.#segments.push(new this.#make(segmentSize));
    this.set(this.length++, value);
  }

  at(index: number): number {
    return this.#segments[index >>> segmentBits]![index & withinSegment]!;
  }

  set(index: number, value: number): void {
    this.#segments[index >>> segmentBits]![index & withinSegment] = value;
  }

  /** The values so far, in exactly the room they need. */
  take(): V {
    const values = new this.#make(this.length);
    this.#segments.forEach((segment, i) => {
      values.set(segment.subarray(0, this.length - i * segmentSize), i * segmentSize);
    });
    return values;
  }
}
