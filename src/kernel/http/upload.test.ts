import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { fileKind, safeFilename } from './file-kind.ts';
import { testServer } from './test-server.ts';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n');
const png = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  Buffer.alloc(20),
  Buffer.from('IEND', 'latin1'),
  Buffer.alloc(4),
]);
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(30), Buffer.from([0xff, 0xd9])]);

/** A zip of one stored entry, written by hand so that the bytes before and after it can be chosen. */
function zip(name: string, text: string, { before = Buffer.alloc(0), deflate = false } = {}): Buffer {
  const data = deflate ? deflateRawSync(text) : Buffer.from(text);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(deflate ? 8 : 0, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(data.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(name.length, 28);
  const directory = Buffer.concat([central, Buffer.from(name)]);
  const entries = Buffer.concat([local, Buffer.from(name), data]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(entries.length, 16);
  return Buffer.concat([before, entries, directory, end]);
}

test('a file is what its bytes say', () => {
  assert.equal(fileKind(pdf), 'pdf');
  assert.equal(fileKind(png), 'png');
  assert.equal(fileKind(jpeg), 'jpeg');
  assert.equal(fileKind(zip('a.txt', 'hello', { deflate: true })), 'zip');
  assert.equal(fileKind(zip('mimetype', 'application/hwp+zip')), 'hwpx');
});

test('what is none of them, cut short, or two at once is nothing', () => {
  assert.equal(fileKind(Buffer.from('<!DOCTYPE html><script>alert(1)</script>')), undefined);
  assert.equal(fileKind(Buffer.alloc(0)), undefined);
  assert.equal(fileKind(pdf.subarray(0, -8)), undefined);
  assert.equal(fileKind(jpeg.subarray(0, -1)), undefined);
  assert.equal(fileKind(zip('a.txt', 'hello', { before: pdf })), undefined, 'a PDF that is also a zip');
  assert.equal(fileKind(zip('a.js', 'x', { before: jpeg })), undefined, 'a JPEG that is also a zip');
  assert.equal(fileKind(Buffer.concat([png, Buffer.from('<?php')])), undefined);
  assert.equal(fileKind(Buffer.concat([Buffer.from('GIF89a'), pdf])), undefined);
});

test('a filename keeps its Korean and loses its tricks', () => {
  assert.equal(safeFilename('주민등록표 등본.pdf'.normalize('NFD'), 'pdf'), '주민등록표 등본.pdf');
  assert.equal(safeFilename('../../etc/passwd', 'pdf'), 'passwd.pdf');
  assert.equal(safeFilename('C:\\secret\\a.png', 'png'), 'a.png');
  assert.equal(safeFilename('invoice\u202efdp.exe', 'pdf'), 'invoicefdp.exe.pdf');
  assert.equal(safeFilename('a\r\nSet-Cookie: x.pdf', 'pdf'), 'aSet-Cookie x.pdf');
  assert.equal(safeFilename('...', 'jpeg'), 'file.jpg');
  assert.equal(safeFilename('가'.repeat(500), 'pdf').length, 84);
});

async function send(parts: readonly (readonly [field: string, value: string | Blob, filename?: string])[]) {
  const data = new FormData();
  for (const [field, value, filename] of parts) {
    if (typeof value === 'string') data.append(field, value);
    else data.append(field, value, filename);
  }
  const request = new Request('http://localhost/upload', { method: 'POST', body: data });
  const payload = Buffer.from(await request.arrayBuffer());
  const server = await testServer();
  return server.inject({
    method: 'POST',
    url: '/en/upload',
    headers: { 'content-type': request.headers.get('content-type')! },
    payload,
  });
}

const blob = (bytes: Buffer, type = 'application/pdf'): Blob => new Blob([new Uint8Array(bytes)], { type });

test('files and fields of a form arrive, the kind taken from the bytes, an empty file input left out', async () => {
  const response = await send([
    ['note', '메모'],
    ['file', blob(pdf, 'image/png'), '등본.pdf'],
    ['other', blob(Buffer.alloc(0), 'application/octet-stream'), ''],
  ]);
  assert.equal(response.statusCode, 200, response.body);
  assert.match(response.body, new RegExp(`<p>메모\\|등본.pdf pdf ${pdf.length}</p>`));
});

test('a file that is not of the allowed kinds is refused with its name and what is allowed', async () => {
  const response = await send([['file', blob(Buffer.from('<script>alert(1)</script> and more')), '<b>등본.pdf']]);
  assert.equal(response.statusCode, 415);
  assert.match(response.body, /This file cannot be taken: b등본\. Send one of: PDF, PNG\./);
  assert.equal((await send([['file', blob(jpeg), 'a.jpg']])).statusCode, 415);
});

test('too large a file, too many files or too long a field is 413', async () => {
  assert.equal((await send([['file', blob(Buffer.concat([pdf, Buffer.alloc(3000), pdf])), 'a.pdf']])).statusCode, 413);
  assert.equal(
    (
      await send([
        ['a', blob(pdf), 'a.pdf'],
        ['b', blob(pdf), 'b.pdf'],
        ['c', blob(pdf), 'c.pdf'],
      ])
    ).statusCode,
    413,
  );
  assert.equal((await send([['note', 'x'.repeat(300_000)]])).statusCode, 413);
  assert.equal((await send([['note', 'x'.repeat(2_000_000)]])).statusCode, 413);
});

test('many fields that are too large together are 413, also when their length is not told beforehand', async () => {
  const server = await testServer();
  const field = `--b\r\nContent-Disposition: form-data; name="note"\r\n\r\n${'x'.repeat(200_000)}\r\n`;
  const post = async (fields: number) => {
    const { statusCode } = await server.inject({
      method: 'POST',
      url: '/upload',
      headers: { 'content-type': 'multipart/form-data; boundary=b', 'transfer-encoding': 'chunked' },
      payload: Readable.from([field.repeat(fields), '--b--\r\n']),
    });
    return statusCode;
  };
  assert.equal(await post(3), 200);
  assert.equal(await post(6), 413);
});

test('a form cut off in the middle, or a field named like a prototype, is 400', async () => {
  const server = await testServer();
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  const post = async (payload: string) =>
    (await server.inject({ method: 'POST', url: '/upload', headers, payload })).statusCode;
  assert.equal(await post('--b\r\nContent-Disposition: form-data; name="note"\r\n\r\nhal'), 400);
  assert.equal(await post('--b\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--b--\r\n'), 400);
  assert.equal(await post('--b\r\nContent-Disposition: form-data; name="note"\r\n\r\na\0b\r\n--b--\r\n'), 400);
  assert.equal(await post('--b\r\nContent-Disposition: form-data; name="note"\r\n\r\nfine\r\n--b--\r\n'), 200);
});
