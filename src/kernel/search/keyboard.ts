import { convertHangulToQwerty, convertQwertyToHangul } from 'es-hangul';

const plainLatin = /^[A-Za-z0-9 ]*[A-Za-z][A-Za-z0-9 ]*$/;
const plainHangul = /^[가-힣ㄱ-ㅣ0-9 ]*[가-힣ㄱ-ㅣ][가-힣ㄱ-ㅣ0-9 ]*$/;

/**
 * What the person meant if the keyboard stood in the other language: `whtla` → `조심`, `ㅔㅁㄴ네ㅐㄱㅅ` → `passport`.
 * Takes the query as typed, since the shift key matters; gives nothing where the other reading makes no sense.
 */
export function otherKeyboard(query: string): readonly string[] {
  const typed = query
    .normalize('NFC')
    .replace(/[^A-Za-z0-9가-힣ㄱ-ㅣ]+/g, ' ')
    .trim();
  if (plainHangul.test(typed))
    return [convertHangulToQwerty(typed).toLowerCase()].filter(text => plainLatin.test(text));
  if (!plainLatin.test(typed)) return [];
  const readings = [typed, typed.toLowerCase()].map(hangulOf);
  return [...new Set(readings)].filter(isKorean);
}

/** es-hangul throws where no Korean could be typed, as for `how` (a double vowel with no consonant before it). */
function hangulOf(typed: string): string {
  try {
    return convertQwertyToHangul(typed);
  } catch {
    return '';
  }
}

/** Mostly whole syllables, or initials alone. */
function isKorean(text: string): boolean {
  const marks = text.replace(/[ 0-9]/g, '');
  const whole = marks.match(/[가-힣]/g)?.length ?? 0;
  if (marks === '') return false;
  return whole * 3 >= marks.length * 2 || /^[ㄱ-ㅎ]{3,}$/.test(marks);
}
