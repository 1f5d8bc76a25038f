import { trigramKey, trigramSpace } from './jamo.ts';
import type { Labels } from './labels.ts';
import type { Postings } from './postings.ts';

const sliceOfLabels = 512;
const sliceOfKeys = 1 << 17;

/**
 * Which documents have a label with three given letters in a row; packed like a posting of the term index.
 * Trigrams of more than an eighth of the documents are left out: they tell nothing and would fill half the memory.
 */
export function* trigramPostings(labels: Labels): Generator<void, Postings> {
  const documents = labels.first.length - 1;
  const most = Math.max(1000, documents / 8);
  const counts = new Uint32Array(trigramSpace);
  yield* eachTrigram(labels, key => {
    counts[key]!++;
  });
  const kept: number[] = [];
  for (let key = 0; key < trigramSpace; key++) {
    if (counts[key]! > 0 && counts[key]! <= most) kept.push(key);
    if (key % sliceOfKeys === 0) yield;
  }
  const starts = new Uint32Array(kept.length + 1);
  // From here on `counts` says where a key's next posting goes; 0 for keys left out.
  const next = counts;
  for (let key = 0; key < trigramSpace; key += sliceOfKeys) {
    for (let i = key; i < key + sliceOfKeys; i++) if (counts[i]! > most) next[i] = 0;
    yield;
  }
  let sum = 1;
  kept.forEach((key, i) => {
    const count = counts[key]!;
    next[key] = sum;
    sum += count;
    starts[i + 1] = sum - 1;
  });
  yield;
  const docs = new Uint32Array(starts[kept.length]!);
  yield* eachTrigram(labels, (key, doc) => {
    if (next[key]! > 0) docs[next[key]!++ - 1] = doc << 4;
  });
  return { keys: Int32Array.from(kept), starts, docs };
}

/** Each trigram of each document once. */
function* eachTrigram(labels: Labels, visit: (key: number, doc: number) => void): Generator<void, void> {
  const { letters, start, doc } = labels;
  const lastSeen = new Uint32Array(trigramSpace);
  for (let label = 0; label < doc.length; label++) {
    const mark = doc[label]! + 1;
    for (let i = start[label]! + 2; i < start[label + 1]!; i++) {
      const key = trigramKey(letters[i - 2]!, letters[i - 1]!, letters[i]!);
      if (lastSeen[key] === mark) continue;
      lastSeen[key] = mark;
      visit(key, mark - 1);
    }
    if (label % sliceOfLabels === 0) yield;
  }
}
