import { particleAfter } from '../../../kernel/words/index.ts';

/**
 * The ways a Korean condition goes on. A condition is written as officials write lists: ending in a noun (`만 19세 이상`, `장애인`) or
 * in a verb made a noun (`받고 있음`); both change their ending when something follows.
 */
export interface Predicate {
  /** `…이고`, `…고`: and */
  readonly and: string;
  /** `…이거나`, `…거나`: or */
  readonly or: string;
  /** `…인`, `…는`: before a noun */
  readonly of: string;
  /** `…이 아님`, `…지 않음` */
  readonly not: string;
}

/** Nouns that only look like a verb made a noun. */
const nouns =
  /(?:책임|(?:^| )모임|[선전후신담위해퇴취역불난피게]임|사람|보험|위험|시험|처음|마음|다음|믿음|웃음|얼음|졸음|소음|포함|결함|직함|명함|우편함|가뭄|그림)$/u;

/** The last consonant ㅁ of a syllable (none: undefined), taken away. */
function withoutM(syllable: string): string | undefined {
  const code = syllable.charCodeAt(0) - 0xac00;
  return code >= 0 && code < 11_172 && code % 28 === 16 ? String.fromCharCode(0xac00 + code - 16) : undefined;
}

const hasFinal = (syllable: string): boolean => (syllable.charCodeAt(0) - 0xac00) % 28 !== 0;

/** The stem of a verb made a noun: `받음` → `받`, `함` → `하`; nothing for a plain noun. */
function stemOf(text: string): string | undefined {
  if (nouns.test(text)) return undefined;
  const before = text.at(-2) ?? '';
  // `음` follows a consonant; one after a vowel is part of a noun.
  if (text.endsWith('음')) return /[가-힣]/.test(before) && hasFinal(before) ? text.slice(0, -1) : undefined;
  if (/(?:아|다)님$/u.test(text)) return `${text.slice(0, -1)}니`;
  const verb = /(?:갖춤|지냄|치름|따름|다름|생김|맡김|남김|넘김)$/u.test(text);
  const vowel = withoutM(text.at(-1) ?? '');
  return vowel !== undefined && (verb || /[하되이지키]/u.test(vowel)) ? text.slice(0, -1) + vowel : undefined;
}

const withM = (stem: string): string => {
  const last = stem.at(-1) ?? '';
  return hasFinal(last) ? `${stem}음` : stem.slice(0, -1) + String.fromCharCode(last.charCodeAt(0) + 16);
};

const adjective = /(?:많|적|높|낮|같|좋|작|크|다르)$/u;
const n = (stem: string): string =>
  hasFinal(stem.at(-1) ?? '')
    ? `${stem}은`
    : stem.slice(0, -1) + String.fromCharCode(stem.charCodeAt(stem.length - 1) + 4);

/** The endings of what is surely a noun, such as the name of a place. */
export const ofNoun = (text: string): Predicate => ({
  and: `${text}이고`,
  or: `${text}이거나`,
  of: `${text}인`,
  not: `${text}${particleAfter(text, '이/가')} 아님`,
});

function denied(stem: string): string {
  if (stem.endsWith('않')) return withM(stem.replace(/(?:지 않)$/u, ''));
  if (stem.endsWith('없')) return `${stem.slice(0, -1)}있음`;
  if (stem.endsWith('있') && !stem.endsWith('고 있')) return `${stem.slice(0, -1)}없음`;
  return `${stem}지 않음`;
}

/** @example predicate('받고 있음').not // '받고 있지 않음' */
export function predicate(text: string): Predicate {
  const stem = stemOf(text);
  if (stem === undefined) return ofNoun(text);
  if (stem.endsWith('아니')) {
    const noun = stem.replace(/[이가]? ?아니$/u, '');
    return { and: `${stem}고`, or: `${stem}거나`, of: `${stem.slice(0, -1)}닌`, not: noun };
  }
  // 임: the copula, which goes as the noun before it.
  if (stem.endsWith('이')) return ofNoun(stem.slice(0, -1));
  return {
    and: `${stem}고`,
    or: `${stem}거나`,
    of: adjective.test(stem) ? n(stem) : `${stem}는`,
    not: denied(stem),
  };
}
