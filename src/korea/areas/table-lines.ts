import { TextDecoder } from 'node:util';

/**
 * The lines of a table file given in pieces of bytes, whatever wrote it: UTF-8 with or without a mark, or the EUC-KR
 * (code page 949) of the official download; lines end in LF or CRLF. The encoding is told by the first byte:
 * `B9` begins 법, the first letter of the heading, in EUC-KR and is no beginning of a UTF-8 character.
 *
 * Refuses bytes that are not text in that encoding with a `TypeError`, so that a broken file never becomes wrong names.
 */
export function* tableLines(pieces: Iterable<Uint8Array>): Generator<string, void, undefined> {
  let decoder: TextDecoder | undefined;
  let rest = '';
  for (const piece of pieces) {
    if (piece.length === 0) continue;
    decoder ??= new TextDecoder(piece[0] === 0xb9 ? 'euc-kr' : 'utf-8', { fatal: true });
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  rest += decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}
