import type { Labels } from './labels.ts';

const chunk = 1024;

/** Compares a label's letters with a run of letters; 0 also when the label only begins with the run. */
function compareStart({ letters, start }: Labels, label: number, run: Uint8Array): number {
  const from = start[label]!;
  const length = start[label + 1]! - from;
  for (let i = 0; i < run.length; i++) {
    if (i === length) return -1;
    const difference = letters[from + i]! - run[i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareLabels({ letters, start }: Labels, a: number, b: number): number {
  let left = start[a]!;
  let right = start[b]!;
  const leftEnd = start[a + 1]!;
  const rightEnd = start[b + 1]!;
  while (left < leftEnd && right < rightEnd) {
    const difference = letters[left++]! - letters[right++]!;
    if (difference !== 0) return difference;
  }
  return leftEnd - left - (rightEnd - right);
}

/** All labels in the order of their letters: a merge sort that yields between slices of work. */
export function* labelOrder(labels: Labels): Generator<void, Uint32Array> {
  const size = labels.doc.length;
  let order = Uint32Array.from({ length: size }, (_, i) => i);
  for (let from = 0; from < size; from += chunk) {
    order.subarray(from, from + chunk).sort((a, b) => compareLabels(labels, a, b));
    yield;
  }
  let spare = new Uint32Array(size);
  for (let width = chunk; width < size; width *= 2) {
    for (let from = 0; from < size; from += 2 * width) yield* merge(labels, order, spare, from, width);
    [order, spare] = [spare, order];
  }
  return order;
}

function* merge(
  labels: Labels,
  source: Uint32Array,
  target: Uint32Array,
  from: number,
  width: number,
): Generator<void, void> {
  const middle = Math.min(from + width, source.length);
  const end = Math.min(from + 2 * width, source.length);
  let left = from;
  let right = middle;
  for (let at = from; at < end; at++) {
    const takeLeft = right >= end || (left < middle && compareLabels(labels, source[left]!, source[right]!) <= 0);
    target[at] = takeLeft ? source[left++]! : source[right++]!;
    if ((at & 4095) === 0) yield;
  }
}

/** The labels that begin with a run of letters: a half-open range of places in the order. */
export function prefixRange(labels: Labels, order: Uint32Array, run: Uint8Array): { from: number; to: number } {
  const first = (isPast: (comparison: number) => boolean): number => {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isPast(compareStart(labels, order[middle]!, run))) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return { from: first(comparison => comparison >= 0), to: first(comparison => comparison > 0) };
}
