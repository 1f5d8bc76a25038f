import { assemble, convertHangulToQwerty, convertQwertyToAlphabet, disassemble, getChoseong } from 'es-hangul';
import type { Entry } from '../../src/kernel/search/index.ts';
import { seeded } from './service-names.ts';

/** A query made from an entry as a person might type it. */
export interface TypedQuery {
  readonly kind: string;
  readonly text: string;
  /** The entry it was made from, when the query says enough to single it out. */
  readonly from?: string;
}

type Random = () => number;

const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)]!;

const jamo = 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅎㅏㅓㅗㅜㅡㅣㅐㅔ';
const latin = 'etaoinshrdlu';

/** One letter changed, dropped, doubled or swapped with the next. */
function slip(letters: readonly string[], alphabet: string, random: Random): string[] {
  const at = Math.floor(random() * (letters.length - 1));
  const [before, here, next, after] = [letters.slice(0, at), letters[at]!, letters[at + 1]!, letters.slice(at + 2)];
  const slips = [[pick([...alphabet], random), next], [next], [here, here, next], [next, here]];
  return [...before, ...pick(slips, random), ...after];
}

function mistype(text: string, times: number, random: Random): string {
  let letters = [...disassemble(text)];
  for (let i = 0; i < times; i++) letters = slip(letters, jamo, random);
  return assemble(letters);
}

const tail = (name: string): string => name.split(' ').slice(-3).join(' ');
const particles = ['을', '를', '은', '에서', '으로', '하려면', '하는 방법', ' 어떻게 하나요', '을 하고 싶어요'];
const hostile = [
  '',
  ' ',
  '\t\n',
  '을',
  '은 는 이 가',
  '.*+?^${}()|[]\\',
  '%_%',
  '😀🏛️',
  '\u0000\u0007\u200b',
  '가'.repeat(10_000),
  'a '.repeat(5_000),
  'ㅇ'.repeat(200),
  'ㅇㅅ',
  'ㅏㅏㅏㅏ',
  '신청',
  '지원',
  'support',
  '지원 신청 발급',
  '시',
  '\ud800',
  '<script>alert(1)</script>',
  '경기도 수원시 경기도 성남시 경기도 용인시 지원 신청 발급 감면 예약 상담 융자 보급',
];

type Make = (entry: Entry, random: Random) => string;

const singling: Readonly<Record<string, Make>> = {
  name: ({ name }) => name,
  unspaced: ({ name }) => name.replaceAll(' ', ''),
  particles: ({ name }, random) => name + pick(particles, random),
  'word order': ({ name }) => name.split(' ').reverse().join(' '),
  'one slip': ({ name }, random) => mistype(name, 1, random),
  'two slips': ({ name }, random) => mistype(name, 2, random),
  'keyboard ko→en': ({ name }) => convertHangulToQwerty(name),
  english: ({ also, name }) => also[0] ?? name,
  'english slip': ({ also, name }, random) => slip([...(also[0] ?? name)], latin, random).join(''),
};

const vague: Readonly<Record<string, Make>> = {
  'last words': ({ name }) => tail(name),
  'last words, slip': ({ name }, random) => mistype(tail(name), 1, random),
  initials: ({ name }) => getChoseong(tail(name)).replaceAll(' ', ''),
  'keyboard en→ko': ({ also }) =>
    assemble([
      ...convertQwertyToAlphabet(
        (also[0] ?? '')
          .split(' ')
          .slice(-2)
          .join(' ')
          .toLowerCase()
          .replace(/[^a-z ]/g, ''),
      ),
    ]),
  'being typed': ({ name }, random) => tail(name).slice(0, 2 + Math.floor(random() * 5)),
  hostile: (_, random) => pick(hostile, random),
};

/** So many queries of all kinds in mixed order, the same ones for the same seed. */
export function typedQueries(entries: readonly Entry[], size: number, seed: number): TypedQuery[] {
  const random = seeded(seed);
  const kinds = Object.keys({ ...singling, ...vague });
  return Array.from({ length: size }, () => {
    const kind = pick(kinds, random);
    const entry = pick(entries, random);
    const single = singling[kind];
    if (single === undefined) return { kind, text: typable(() => vague[kind]!(entry, random)) };
    return { kind, text: typable(() => single(entry, random)), from: entry.id };
  });
}

/** es-hangul refuses some runs of jamo that no keyboard can give; such a query is left empty. */
function typable(make: () => string): string {
  try {
    return make();
  } catch {
    return '';
  }
}
