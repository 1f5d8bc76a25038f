/**
 * What a text sounds like at its end, as one Hangul syllable with that ending (`PDF` ends in `프`); undefined when it is not known.
 *
 * Hangul is itself. A number sounds as it is read (`10` 십, `20,000` 만, `3.5` 오). Capitals are spelled (`PDF` 에프), other Latin
 * words go by their spelling (`Kim` 임, `web` 엡, `Minsu` none). Closing quotes and a closing bracket with what it holds are
 * not spoken. Chinese characters and emoji are not known.
 */
export function finalSound(text: string): string | undefined {
  const spoken = withoutSilentEnd(text.normalize('NFC'));
  const last = spoken.at(-1) ?? '';
  if (/[가-힣]/.test(last)) return last;
  if (/\d/.test(last)) return numberSound(spoken);
  return unitSound(spoken) ?? (/[A-Za-z]/.test(last) ? latinSound(spoken) : undefined);
}

const silentEnd = /(?:[\s.,!?…·"'’”」』》〉)\]]|\([^()]*\)|\[[^[\]]*\])$/u;

function withoutSilentEnd(text: string): string {
  let spoken = text;
  for (;;) {
    const bracketed = /^(.+?)\s*(?:\([^()]*\)|\[[^[\]]*\])$/u.exec(spoken)?.[1];
    const shorter = bracketed ?? spoken.replace(silentEnd, '');
    if (shorter === spoken || shorter === '') return shorter;
    spoken = shorter;
  }
}

const digits = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'] as const;

/** Trailing zeros take the name of their place: 10 십, 100 백, 1000 천, then 만, 억, 조 and 경 every four places. */
function numberSound(text: string): string {
  const [, number = ''] = /([\d,]*(?:\.\d+)?)$/.exec(text) ?? [];
  const last = digits[Number(number.at(-1))] ?? '영';
  const whole = number.replaceAll(',', '');
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  if (number.includes('.') || zeros === 0 || zeros === whole.length) return last;
  return ['', '십', '백', '천'][zeros % 4] || (['', '만', '억', '조', '경'][zeros / 4] ?? '영');
}

const units: readonly (readonly [RegExp, string])[] = [
  [/%$/, '트'],
  [/[℃°]$/u, '도'],
  [/㎡$/u, '터'],
  [/㎏$/u, '램'],
  [/\d\s*k?g$/, '램'],
  [/\d\s*[kcm]?m$/, '터'],
];

const unitSound = (text: string): string | undefined => units.find(([pattern]) => pattern.test(text))?.[1];

const letters: Readonly<Record<string, string>> = Object.fromEntries(
  [...'이비씨디이프지치이이이엘엠엔오피큐알스티유이유스이트'].map((name, i) => [String.fromCharCode(65 + i), name]),
);

const spelled: readonly (readonly [RegExp, string])[] = [
  [/(?:l|[^aeiou]le|[aeiou]le)$/, '을'],
  [/(?:m|[aeiou]me)$/, '음'],
  [/ng$/, '응'],
  [/(?:n|[aeiou]ne)$/, '은'],
  [/(?:(?<![aeiou])[aeiou]|oo)(?:k|c|ck)$/, '윽'],
  [/(?<![aeiou])[aeiou][pb]$/, '읍'],
  [/(?<![aeiou])[aeiou]t$/, '읏'],
];

/** Surnames whose usual spelling hides their sound. */
const surnames: ReadonlyMap<string, string> = new Map([
  ['Park', '박'],
  ['Baek', '백'],
  ['Paik', '백'],
  ['Kwak', '곽'],
  ['Seok', '석'],
]);

function latinSound(text: string): string {
  const word = /[A-Za-z]+$/.exec(text)?.[0] ?? '';
  if (word === word.toUpperCase()) return letters[word.at(-1) ?? ''] ?? '이';
  return surnames.get(word) ?? spelled.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1] ?? '으';
}
