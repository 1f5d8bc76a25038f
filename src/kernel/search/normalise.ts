const compatibilityInitials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const basicPlane: (string | undefined)[] = new Array(0x10000);

/** One code point as people search for it: lower case, no accents, no width; punctuation becomes a space. */
function foldPoint(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const known = basicPlane[point];
  if (known !== undefined) return known;
  const folded = isPlainHangul(point) ? character : foldForeign(character);
  if (point < basicPlane.length) basicPlane[point] = folded;
  return folded;
}

/** Syllables, and the compatibility jamo that NFKD would turn into conjoining ones. */
const isPlainHangul = (point: number): boolean =>
  (point >= 0xac00 && point <= 0xd7a3) || (point >= 0x3131 && point <= 0x3163);

function foldForeign(character: string): string {
  if (/[\p{Cf}\p{M}'’]/u.test(character)) return '';
  return character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[ᄀ-ᄒ]/g, initial => compatibilityInitials[initial.charCodeAt(0) - 0x1100] ?? ' ')
    .replace(/[^\p{L}\p{N}]/gu, ' ');
}

type Visit = (unit: string, start: number, end: number) => void;

function walk(text: string, visit: Visit): void {
  let at = 0;
  let gap = true;
  for (const character of text) {
    const end = at + character.length;
    for (const unit of foldPoint(character)) {
      if (unit !== ' ' || !gap) visit(unit, at, end);
      gap = unit === ' ';
    }
    at = end;
  }
}

/** The text as it is compared: NFC, lower case, letters and digits only, words parted by one space. */
export function fold(text: string): string {
  let folded = '';
  walk(text.normalize('NFC'), unit => {
    folded += unit;
  });
  return folded.trimEnd();
}

/** A folded text that remembers where each of its UTF-16 units came from. */
export interface TracedFold {
  readonly text: string;
  /** For each unit of `text`: start and end in the NFC form of the original. */
  readonly start: readonly number[];
  readonly end: readonly number[];
}

/** Like `fold`, with the way back to the original. */
export function foldTraced(text: string): TracedFold {
  const start: number[] = [];
  const end: number[] = [];
  let folded = '';
  walk(text.normalize('NFC'), (unit, from, to) => {
    folded += unit;
    for (let i = 0; i < unit.length; i++) {
      start.push(from);
      end.push(to);
    }
  });
  return { text: folded, start, end };
}
