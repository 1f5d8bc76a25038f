/** The files people may send, told apart by their bytes, never by the name or header they came with. */
export const fileKinds = {
  pdf: { type: 'application/pdf', extension: 'pdf', label: 'PDF' },
  png: { type: 'image/png', extension: 'png', label: 'PNG' },
  jpeg: { type: 'image/jpeg', extension: 'jpg', label: 'JPEG' },
  hwpx: { type: 'application/hwp+zip', extension: 'hwpx', label: 'HWPX' },
  zip: { type: 'application/zip', extension: 'zip', label: 'ZIP' },
} as const;

export type FileKind = keyof typeof fileKinds;

// Not TextDecoder: what it calls latin1 is Windows-1252, which has no byte 0x89.
const textAt = (bytes: Uint8Array, from: number, length: number): string =>
  Buffer.from(bytes.subarray(from, from + length)).toString('latin1');

/** Where a zip's end record stands when it ends exactly where the file ends, or -1. */
function zipEnd(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lowest = Math.max(0, bytes.length - 65557);
  for (let at = bytes.length - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) === bytes.length) return at;
  }
  return -1;
}

// A zip is read from its end: one with something before its first entry is two files in one.
function isZip(bytes: Uint8Array): boolean {
  const end = zipEnd(bytes);
  if (end === -1 || textAt(bytes, 0, 4) !== 'PK\x03\x04') return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(end + 16, true) + view.getUint32(end + 12, true) === end;
}

const isPdf = (bytes: Uint8Array): boolean =>
  textAt(bytes, 0, 5) === '%PDF-' && textAt(bytes, Math.max(0, bytes.length - 1024), 1024).includes('%%EOF');
const isPng = (bytes: Uint8Array): boolean =>
  textAt(bytes, 0, 8) === '\x89PNG\r\n\x1a\n' && textAt(bytes, bytes.length - 8, 4) === 'IEND';
const isJpeg = (bytes: Uint8Array): boolean =>
  textAt(bytes, 0, 3) === 'ÿØÿ' && textAt(bytes, bytes.length - 2, 2) === 'ÿÙ';
const isHwpx = (bytes: Uint8Array): boolean =>
  textAt(bytes, 30, 8) === 'mimetype' && textAt(bytes, 38, 19) === 'application/hwp+zip';

/** What a file is, or undefined when it is none of ours, broken, or two kinds at once (a polyglot). */
export function fileKind(bytes: Uint8Array): FileKind | undefined {
  if (bytes.length < 22) return undefined;
  if (isZip(bytes)) return isHwpx(bytes) ? 'hwpx' : 'zip';
  if (zipEnd(bytes) !== -1) return undefined;
  if (isPdf(bytes)) return 'pdf';
  if (isPng(bytes)) return 'png';
  return isJpeg(bytes) ? 'jpeg' : undefined;
}

const extensions: Readonly<Record<FileKind, RegExp>> = {
  pdf: /\.pdf$/i,
  png: /\.png$/i,
  jpeg: /\.jpe?g$/i,
  hwpx: /\.hwpx$/i,
  zip: /\.zip$/i,
};

/** A name that is safe to show, to store and to send back: NFC, no folders, no controls or direction marks, the extension of its kind. */
export function safeFilename(name: string, kind: FileKind): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const stem = [...clean.replace(extensions[kind], '')].slice(0, 80).join('').trim();
  return `${stem === '' ? 'file' : stem}.${fileKinds[kind].extension}`;
}
