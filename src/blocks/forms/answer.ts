import { addDays, type CivilDay, day as civilDay, isDay } from '../../kernel/time/index.ts';
import { formatNumber, type Words, words } from '../../kernel/words/index.ts';
import type { Address, FileAnswer, Question } from '../language/index.ts';

/** What a browser sent for one question: the fields of its form. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What decoding needs to know of the world. */
export interface Surroundings {
  readonly today: CivilDay;
  /** Who can be chosen by `people` questions, by the relation's id. */
  readonly people: ReadonlyMap<string, readonly string[]>;
  /** The open register's address under a key, for `address` questions. */
  readonly place: (key: string) => Promise<Address | undefined>;
  /** The upload that came with this form, already kept. */
  readonly upload?: FileAnswer;
}

export type Decoded = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: Words };

const given = (value: unknown): Decoded => ({ ok: true, value });
const wrong = (ko: string, en: string): Decoded => ({ ok: false, error: words(ko, en) });
const one = (typed: Typed, name: string): string => {
  const value = typed[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).normalize('NFC').trim();
};

const empty: Decoded = wrong('답을 입력하거나 골라 주세요.', 'Please give an answer.');
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

type Decoder = (question: Question, typed: Typed, around: Surroundings) => Decoded | Promise<Decoded>;

const decoders = {
  choice: (q, typed) => {
    const value = one(typed, q.id);
    return value in (q.options ?? {}) && Object.hasOwn(q.options ?? {}, value)
      ? given(value)
      : wrong('보기 가운데 하나를 골라 주세요.', 'Please choose one of the options.');
  },
  yesNo: (q, typed) => {
    const value = one(typed, q.id);
    return value === 'yes' || value === 'no'
      ? given(value === 'yes')
      : wrong('예 또는 아니요를 골라 주세요.', 'Please choose yes or no.');
  },
  number: (q, typed) => whole(q, one(typed, q.id)),
  text: (q, typed) => textual(q, one(typed, q.id).replaceAll(/\s+/g, ' ')),
  longText: (q, typed) => textual(q, one(typed, q.id).replaceAll('\r\n', '\n')),
  day: (q, typed, { today }) => dated(q, typed, today),
  address: async (q, typed, { place }) => {
    const found = await place(one(typed, q.id));
    if (!found) return wrong('주소를 찾아서 하나를 골라 주세요.', 'Please search for the address and choose one.');
    const detail = one(typed, `${q.id}-detail`);
    if (detail.length > 60 || controls.test(detail))
      return wrong('상세 주소는 60자까지 쓸 수 있습니다.', 'The flat or unit can have up to 60 characters.');
    return given({ ...found, detail });
  },
  people: (q, typed, { people }) => {
    const value = typed[q.id];
    const chosen = [...new Set(typeof value === 'string' ? [value] : (value ?? []))].filter(key => key !== '');
    const allowed = people.get(q.from?.id ?? '') ?? [];
    if (chosen.length === 0) return wrong('한 사람 이상 골라 주세요.', 'Please choose at least one person.');
    return chosen.every(key => allowed.includes(key))
      ? given(chosen)
      : wrong('목록에 있는 사람만 고를 수 있습니다.', 'Only people on the list can be chosen.');
  },
  file: (_, __, { upload }) => (upload ? given(upload) : wrong('파일을 골라 주세요.', 'Please choose a file.')),
} as const satisfies Record<Question['kind'], Decoder>;

/** A whole number, with or without separators of thousands. */
function whole({ least = 0, most = Number.MAX_SAFE_INTEGER }: Question, typed: string): Decoded {
  if (typed === '') return empty;
  const bare = typed.replaceAll(/[,\s]/g, '');
  const value = /^-?\d{1,15}$/.test(bare) ? Number(bare) : Number.NaN;
  return value >= least && value <= most
    ? given(value)
    : wrong(
        `${formatNumber('ko', least)}부터 ${formatNumber('ko', most)}까지의 숫자로 적어 주세요.`,
        `Please give a whole number from ${formatNumber('en', least)} to ${formatNumber('en', most)}.`,
      );
}

function textual(q: Question, value: string): Decoded {
  if (value === '') return empty;
  const longest = q.longest ?? 100;
  if ([...value].length > longest)
    return wrong(`${longest}자까지 쓸 수 있습니다.`, `Please use up to ${longest} characters.`);
  return controls.test(value)
    ? wrong('쓸 수 없는 문자가 들어 있습니다.', 'It contains characters that cannot be used.')
    : given(value);
}

function dated(q: Question, typed: Typed, today: CivilDay): Decoded {
  const [year, month, date] = ['year', 'month', 'day'].map(part => one(typed, `${q.id}-${part}`));
  const text = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  if (!isDay(text)) return wrong('있는 날짜를 써 주세요. 예: 2026 6 19', 'Please give a real date, such as 2026 6 19.');
  const value = civilDay(text);
  const { before, after } = q.range ?? {};
  if (after !== undefined && value > addDays(today, after))
    return wrong('그 날짜는 아직 오지 않았습니다.', 'That day has not come yet.');
  if (before !== undefined && value < addDays(today, -before))
    return wrong(
      `오늘부터 ${before}일 안의 날짜만 쓸 수 있습니다.`,
      `Please give a day within the last ${before} days.`,
    );
  return given(value);
}

/** Whether the form for a question was left blank as a whole. */
const blank = (q: Question, typed: Typed, around: Surroundings): boolean =>
  q.kind === 'file'
    ? !around.upload
    : Object.entries(typed).every(([name, value]) => !(name === q.id || name.startsWith(`${q.id}-`)) || !value?.length);

/**
 * Decodes what was typed for one question. A question that may be left out and was gives `null`.
 * Refuses with a sentence that says what to do; what was typed is the caller's to keep.
 */
export async function decode(question: Question, typed: Typed, around: Surroundings): Promise<Decoded> {
  if (blank(question, typed, around))
    return question.required ? decoders[question.kind](question, typed, around) : given(null);
  return decoders[question.kind](question, typed, around);
}
