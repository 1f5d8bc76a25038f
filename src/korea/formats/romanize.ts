const initials = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h'];
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
/** The finals in their Unicode order, as jamo. */
const finals = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/** How each final sounds when it closes its syllable. */
const closed: Readonly<Record<string, string>> = {
  ㄱ: 'k',
  ㄲ: 'k',
  ㄳ: 'k',
  ㄺ: 'k',
  ㅋ: 'k',
  ㄴ: 'n',
  ㄵ: 'n',
  ㄶ: 'n',
  ㄷ: 't',
  ㅅ: 't',
  ㅆ: 't',
  ㅈ: 't',
  ㅊ: 't',
  ㅌ: 't',
  ㅎ: 't',
  ㄹ: 'l',
  ㄼ: 'l',
  ㄽ: 'l',
  ㄾ: 'l',
  ㅀ: 'l',
  ㅁ: 'm',
  ㄻ: 'm',
  ㅂ: 'p',
  ㅄ: 'p',
  ㄿ: 'p',
  ㅍ: 'p',
  ㅇ: 'ng',
};

/** How each final sounds when a vowel follows: what stays, what moves over. */
const linked: Readonly<Record<string, readonly [stays: string, moves: string]>> = {
  ㄱ: ['', 'g'],
  ㄲ: ['', 'kk'],
  ㄳ: ['k', 's'],
  ㄴ: ['', 'n'],
  ㄵ: ['n', 'j'],
  ㄶ: ['', 'n'],
  ㄷ: ['', 'd'],
  ㄹ: ['', 'r'],
  ㄺ: ['l', 'g'],
  ㄻ: ['l', 'm'],
  ㄼ: ['l', 'b'],
  ㄽ: ['l', 's'],
  ㄾ: ['l', 't'],
  ㄿ: ['l', 'p'],
  ㅀ: ['', 'r'],
  ㅁ: ['', 'm'],
  ㅂ: ['', 'b'],
  ㅄ: ['p', 's'],
  ㅅ: ['', 's'],
  ㅆ: ['', 'ss'],
  ㅇ: ['ng', ''],
  ㅈ: ['', 'j'],
  ㅊ: ['', 'ch'],
  ㅋ: ['', 'k'],
  ㅌ: ['', 't'],
  ㅍ: ['', 'p'],
  ㅎ: ['', ''],
};

interface Syllable {
  readonly initial: string;
  readonly vowel: string;
  readonly final: string;
  /** Whether its first consonant is the silent ㅇ. */
  readonly open: boolean;
}

const BASE = 0xac00;
const SILENT = 11;

function syllableOf(character: string): Syllable {
  const index = character.charCodeAt(0) - BASE;
  const initial = Math.floor(index / 588);
  return {
    initial: initials[initial] ?? '',
    vowel: vowels[Math.floor(index / 28) % 21] ?? '',
    final: finals[index % 28] ?? '',
    open: initial === SILENT,
  };
}

const nasal: Readonly<Record<string, string>> = { k: 'ng', t: 'n', p: 'm' };

/** What stands between two vowels: a final, and the initial that follows it. */
function join(final: string, next: Syllable): string {
  if (next.open) return link(final, next);
  const end = closed[final] ?? '';
  if (/^[ㄷㅌㄾ]$/.test(final) && next.initial === 'h' && next.vowel === 'i') return 'ch';
  if (/^[ㅎㄶㅀ]$/.test(final)) {
    const rest = final === 'ㄶ' ? 'n' : final === 'ㅀ' ? 'l' : '';
    const aspirated = { g: 'k', d: 't', j: 'ch' }[next.initial];
    if (aspirated) return rest + aspirated;
    if (next.initial === 's') return `${rest}ss`;
  }
  if (next.initial === 'r') return end === 'n' || end === 'l' ? 'll' : `${nasal[end] ?? end}n`;
  if (next.initial === 'n') return end === 'l' ? 'll' : `${nasal[end] ?? end}n`;
  if (next.initial === 'm') return `${nasal[end] ?? end}m`;
  return end + next.initial;
}

function link(final: string, next: Syllable): string {
  const [stays, moves] = linked[final] ?? ['', ''];
  if (next.vowel !== 'i') return stays + moves;
  if (final === 'ㄷ') return 'j';
  return final === 'ㅌ' || final === 'ㄾ' ? `${stays}ch` : stays + moves;
}

function word(hangul: string): string {
  const syllables = [...hangul].map(syllableOf);
  return syllables
    .map((syllable, i) => {
      const next = syllables[i + 1];
      const after =
        syllable.final === ''
          ? (next?.initial ?? '')
          : next
            ? join(syllable.final, next)
            : (closed[syllable.final] ?? '');
      return (i === 0 ? syllable.initial : '') + syllable.vowel + after;
    })
    .join('');
}

/**
 * Hangul in Latin letters, lower case, by pronunciation (Revised Romanization): assimilation (`신라` silla, `독립문` dongnimmun),
 * liaison, palatalisation (`해돋이` haedoji); tense sounds are not shown, and as in all nouns ㅎ after ㄱ, ㄷ, ㅂ stays (`묵호` mukho).
 * Everything that is not Hangul stays as it is. Not found: the ㄴ that some compounds add (`학여울`).
 *
 * @law 국어의 로마자 표기법 (문화체육관광부고시 제2014-42호)
 */
export const romanize = (text: string): string => text.normalize('NFC').replace(/[가-힣]+/g, word);

/** Each syllable on its own, without the sound changes between them: how given names and the parts around a hyphen are written. */
export const romanizeSyllables = (text: string): string => [...text.normalize('NFC')].map(romanize).join('');

/** First letter large. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
