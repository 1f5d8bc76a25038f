import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Instant } from '../../../kernel/time/index.ts';
import { byteRanges } from './byte-range.ts';
import { signedAttributes, signedData } from './cms.ts';
import { extractSignature, inspect, largestFile, renderSheet, type SignedInspection, signSheet } from './index.ts';
import { testAuthority } from './outside.ts';
import { english, korean } from './sample.ts';

const now = Date.UTC(2026, 5, 19, 3) as Instant;
const ours = testAuthority('Madang');
const theirs = testAuthority('Mallory');
const { bytes, sha256 } = await signSheet(korean, ours, { now });
const trusted = [ours.authority];
const range = byteRanges(bytes)![0]!;

function seen(file: Buffer): SignedInspection {
  const inspection = inspect(file, trusted);
  assert.equal(inspection.kind, 'signed');
  return inspection as SignedInspection;
}

const genuine = (file: Buffer): boolean => {
  const inspection = inspect(file, trusted);
  if (inspection.kind !== 'signed') return false;
  const { trusted: known, signatureValid, digestMatches, coversWholeFile } = inspection;
  return known && signatureValid && digestMatches && coversWholeFile;
};

/** Adds to a file as a new revision does, and signs the whole with another key. */
function resigned(file: Buffer, signer: typeof ours): Buffer {
  const room = 3000;
  const blank = '[0 0000000000 0000000000 0000000000]';
  const object = `\n900 0 obj\n<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange${blank}/Contents<${'0'.repeat(2 * room)}>>>\nendobj\n%%EOF\n`;
  const whole = Buffer.concat([file, Buffer.from(object)]);
  const from = whole.indexOf('/Contents<', file.length) + 9;
  const to = whole.indexOf('>', from) + 1;
  const [a, b, c] = [from, to, whole.length - to].map(value => String(value).padStart(10, '0'));
  whole.write(`[0 ${a} ${b} ${c}]`, whole.indexOf(blank, file.length));
  const digest = createHash('sha256').update(whole.subarray(0, from)).update(whole.subarray(to)).digest();
  const attributes = signedAttributes(digest, signer.certificate);
  const { certificate, chain } = signer;
  const signature = signer.sign(attributes) as Buffer;
  whole.write(signedData({ certificate, chain, attributes, signature }).toString('hex'), from + 1);
  return whole;
}

test('a document as it was issued is genuine, and its digests are those of the file and of the signed bytes', () => {
  const inspection = seen(bytes);
  assert.ok(genuine(bytes));
  assert.equal(inspection.appended, false);
  assert.equal(inspection.sha256, sha256);
  assert.deepEqual(inspection.certificate, ours.certificate);
  const { signedBytes } = extractSignature(bytes)!;
  assert.equal(inspection.signedBytesSha256, createHash('sha256').update(signedBytes).digest('hex'));
});

test('a flipped byte anywhere that is signed breaks the digest, and nothing else', () => {
  const signedByte = fc.oneof(
    fc.integer({ min: 5, max: range.from - 1 }),
    fc.integer({ min: range.to, max: bytes.length - 1 }),
  );
  fc.assert(
    fc.property(signedByte, fc.integer({ min: 1, max: 255 }), (at, change) => {
      const altered = Buffer.from(bytes);
      altered[at] = altered[at]! ^ change;
      assert.equal(genuine(altered), false);
    }),
    {
      numRuns: 200,
      examples: [
        [range.to, 1],
        [range.from - 1, 1],
        [bytes.length - 1, 1],
      ],
    },
  );
  const altered = Buffer.from(bytes);
  altered[1000] = altered[1000]! ^ 1;
  const { digestMatches, signatureValid, trusted: known } = seen(altered);
  assert.deepEqual(
    { digestMatches, signatureValid, known },
    { digestMatches: false, signatureValid: true, known: true },
  );
});

test('something appended, if only a line end, leaves the signature sound but not the whole file covered', () => {
  for (const more of ['\n', '\n1 0 obj\n<<>>\nendobj\nxref\n0 0\ntrailer<<>>\nstartxref\n0\n%%EOF\n']) {
    const { coversWholeFile, appended, digestMatches } = seen(Buffer.concat([bytes, Buffer.from(more)]));
    assert.deepEqual(
      { coversWholeFile, appended, digestMatches },
      { coversWholeFile: false, appended: true, digestMatches: true },
    );
  }
});

test('a stranger who adds a revision and signs the whole does not make it genuine', () => {
  const inspection = seen(resigned(bytes, theirs));
  assert.equal(inspection.trusted, true);
  assert.equal(inspection.coversWholeFile, false);
});

test('of two trusted signatures, the one over the whole file counts', () => {
  assert.ok(genuine(resigned(bytes, ours)));
});

test('a sound signature by a stranger is not trusted, though its certificate claims the same names', async () => {
  const impostor = testAuthority('Madang2');
  const { bytes: forged } = await signSheet(korean, impostor, { now });
  const { signatureValid, digestMatches, trusted: known } = seen(forged);
  assert.deepEqual(
    { signatureValid, digestMatches, known },
    { signatureValid: true, digestMatches: true, known: false },
  );
});

test('a stranger who sends our certificate beside his own is not trusted', async () => {
  const { bytes: forged } = await signSheet(korean, { ...theirs, chain: [ours.certificate, ours.authority] }, { now });
  assert.equal(seen(forged).trusted, false);
});

test('a stranger who puts our certificate over his signature has no valid signature', async () => {
  const { bytes: forged } = await signSheet(korean, { ...ours, sign: data => theirs.sign(data) }, { now });
  const { signatureValid, trusted: known } = seen(forged);
  assert.deepEqual({ signatureValid, known }, { signatureValid: false, known: true });
});

test('our signature moved to another document breaks the digest', () => {
  const { cms } = extractSignature(bytes)!;
  const other = renderSheet(english, { now });
  const place = byteRanges(other)![0]!;
  other.write(cms.toString('hex'), place.from + 1);
  assert.equal(seen(other).digestMatches, false);
});

test('anything but zeros behind the signature makes it malformed: nobody signed it', () => {
  const hidden = Buffer.from(bytes);
  hidden.write('ff', range.to - 5);
  assert.deepEqual(inspect(hidden, trusted), { kind: 'malformed' });
});

test('a hole that holds more than one hexadecimal string is malformed (signature wrapping)', () => {
  const wrapped = Buffer.from(bytes);
  wrapped.write('>/Evil (x)/B<', range.to - 40);
  assert.deepEqual(inspect(wrapped, trusted), { kind: 'malformed' });
});

test('byte ranges that start late, overlap, exceed the file or are no numbers are malformed', () => {
  const text = '[0 ';
  const at = bytes.indexOf('/ByteRange[') + '/ByteRange'.length;
  assert.equal(bytes.toString('latin1', at, at + 3), text);
  for (const bad of [
    '[1 ',
    '[-1',
    '[0 -',
    'null',
    '[0 9999999999 9999999999 9999999999]',
    '[0 0000000000 0000000000 0000000000]',
  ]) {
    const broken = Buffer.from(bytes);
    broken.write(bad, at);
    assert.deepEqual(inspect(broken, trusted), { kind: 'malformed' }, bad);
  }
});

test('a PDF without signature is unsigned, an empty signature malformed, other files are no PDF, whatever follows', () => {
  assert.deepEqual(inspect(Buffer.from('%PDF-1.7\n%%EOF\n'), trusted), { kind: 'unsigned' });
  assert.deepEqual(inspect(renderSheet(korean, { now }), trusted), { kind: 'malformed' });
  assert.deepEqual(inspect(Buffer.alloc(0), trusted), { kind: 'not-pdf' });
  for (const front of ['PK\x03\x04', '<html>', '\n']) {
    assert.deepEqual(inspect(Buffer.concat([Buffer.from(front, 'latin1'), bytes]), trusted), { kind: 'not-pdf' });
  }
  assert.deepEqual(inspect(Buffer.alloc(largestFile + 1), trusted), { kind: 'malformed' });
});

test('hostile files neither throw nor take long', () => {
  const started = performance.now();
  const many = Buffer.from(`%PDF-1.7\n${'/ByteRange[0 20 40 60]'.repeat(200_000)}`);
  const brackets = Buffer.from(`%PDF-1.7\n${`/ByteRange${' '.repeat(100)}`.repeat(100_000)}`);
  const copies = Buffer.concat([...new Array<Buffer>(400).fill(bytes)]);
  const deep = Buffer.from(bytes);
  deep.write('30820fff'.repeat(300), range.from + 1);
  for (const file of [many, brackets, copies, deep]) assert.equal(genuine(file), false);
  assert.ok(performance.now() - started < 3000);
});

test('whatever stands in the place of the signature, looking at it does not throw', () => {
  const { cms } = extractSignature(bytes)!;
  const change = fc.record({ at: fc.nat(cms.length - 1), value: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), changes => {
      const copy = Buffer.from(cms);
      for (const { at, value } of changes) copy[at] = value;
      const file = Buffer.from(bytes);
      file.write(copy.toString('hex'), range.from + 1);
      assert.match(inspect(file, trusted).kind, /^(signed|malformed)$/);
    }),
    { numRuns: 200 },
  );
});

test('an unreadable authority is trusted by nobody', () => {
  const inspection = inspect(bytes, [Buffer.from('no certificate')]);
  assert.ok(inspection.kind === 'signed' && !inspection.trusted);
});
