const consonants = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ';
const FIRST = 0xac00;
const PER_CONSONANT = 588;

/**
 * The letter a name stands under in a list: ㄱ to ㅎ (doubled consonants with the plain ones), A to Z, or # for all else.
 *
 * @example initialOf('전입신고') // 'ㅈ'
 */
export function initialOf(name: string): string {
  const first = name.normalize('NFC').trim().charAt(0);
  if (/[가-힣]/.test(first)) return consonants[Math.floor((first.charCodeAt(0) - FIRST) / PER_CONSONANT)] ?? '#';
  const letter = first.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}
