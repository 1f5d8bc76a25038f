import type { z } from 'zod';
import { type Words, words } from '../words/index.ts';
import { type FieldError, InputRefusal } from './failure.ts';
import { refuse } from './refuse.ts';

type Issue = z.core.$ZodIssue;

const expectedWords: Readonly<Record<string, Words>> = {
  string: words('글자로 적어 주세요.', 'Enter text.'),
  number: words('숫자로 적어 주세요.', 'Enter a number.'),
  int: words('정수로 적어 주세요.', 'Enter a whole number.'),
  boolean: words('예 또는 아니요로 답해 주세요.', 'Answer yes or no.'),
  date: words('날짜를 적어 주세요.', 'Enter a date.'),
  array: words('목록이어야 합니다.', 'This must be a list.'),
  object: words('항목 묶음이어야 합니다.', 'This must be an object.'),
};

const formatWords: Readonly<Record<string, Words>> = {
  email: words('전자우편 주소를 name@example.kr처럼 적어 주세요.', 'Enter an email address like name@example.kr.'),
  url: words('웹 주소를 https://로 시작해 적어 주세요.', 'Enter a web address that starts with https://.'),
  uuid: words('식별 번호가 올바르지 않습니다.', 'This identifier is not valid.'),
  date: words('날짜를 2026-01-31처럼 적어 주세요.', 'Enter a date like 2026-01-31.'),
  datetime: words(
    '날짜와 시각을 2026-01-31T09:00:00Z처럼 적어 주세요.',
    'Enter a date and time like 2026-01-31T09:00:00Z.',
  ),
  time: words('시각을 09:00처럼 적어 주세요.', 'Enter a time like 09:00.'),
};

const needed = words('꼭 필요한 항목입니다.', 'This is required.');
const wrongForm = words('형식이 올바르지 않습니다.', 'This is not in the expected form.');
const otherwise = words('값을 확인해 주세요.', 'Check this value.');

const isText = (origin: string): boolean => origin === 'string';
const isList = (origin: string): boolean => origin === 'array' || origin === 'set' || origin === 'file';

function tooSmall(origin: string, minimum: number | bigint, inclusive: boolean): Words {
  if (isText(origin))
    return Number(minimum) <= 1
      ? needed
      : words(`${minimum}자 이상 적어 주세요.`, `Enter at least ${minimum} characters.`);
  if (isList(origin)) return words(`${minimum}개 이상 있어야 합니다.`, `There must be at least ${minimum}.`);
  return inclusive
    ? words(`${minimum} 이상이어야 합니다.`, `This must be ${minimum} or more.`)
    : words(`${minimum}보다 커야 합니다.`, `This must be more than ${minimum}.`);
}

function tooBig(origin: string, maximum: number | bigint, inclusive: boolean): Words {
  if (isText(origin)) return words(`${maximum}자까지 적을 수 있습니다.`, `Enter at most ${maximum} characters.`);
  if (isList(origin)) return words(`${maximum}개까지 가능합니다.`, `There can be at most ${maximum}.`);
  return inclusive
    ? words(`${maximum} 이하여야 합니다.`, `This must be ${maximum} or less.`)
    : words(`${maximum}보다 작아야 합니다.`, `This must be less than ${maximum}.`);
}

function chosen(values: readonly unknown[]): Words {
  const list = values.slice(0, 12).map(String).join(', ');
  return words(`다음 가운데 하나여야 합니다: ${list}.`, `This must be one of: ${list}.`);
}

/** A schema's own bilingual message: `{ error: bilingual(words(…)) }`. It travels as JSON, since zod's messages are strings. */
export const bilingual = (message: Words): string => JSON.stringify(message);

function ownWords(message: string): Words | undefined {
  if (!message.startsWith('{"ko":')) return undefined;
  try {
    const { ko, en }: { ko?: unknown; en?: unknown } = JSON.parse(message);
    return typeof ko === 'string' && typeof en === 'string' ? { ko, en } : undefined;
  } catch {
    return undefined;
  }
}

// Never zod's own message: it can carry a regular expression or the value that was sent.
function issueWords(issue: Issue): Words {
  const own = ownWords(issue.message);
  if (own !== undefined) return own;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? needed : (expectedWords[issue.expected] ?? otherwise);
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum, issue.inclusive ?? true);
    case 'too_big':
      return tooBig(issue.origin, issue.maximum, issue.inclusive ?? true);
    case 'invalid_format':
      return formatWords[issue.format] ?? wrongForm;
    case 'invalid_value':
      return chosen(issue.values);
    case 'not_multiple_of':
      return words(`${issue.divisor}의 배수여야 합니다.`, `This must be a multiple of ${issue.divisor}.`);
    case 'unrecognized_keys':
      return words('모르는 항목이 있습니다.', 'There are fields that are not known.');
    default:
      return otherwise;
  }
}

const fieldError = (issue: Issue): FieldError => ({
  path: issue.path.map(String).join('.'),
  message: issueWords(issue),
});

/** A zod error as sentences in both languages, at most 50. */
export const fieldErrors = (error: z.ZodError): readonly FieldError[] => error.issues.slice(0, 50).map(fieldError);

/** The input as the schema's type, or a refusal that names each wrong field. */
export function validated<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const outcome = schema.safeParse(input, { reportInput: true });
  if (outcome.success) return outcome.data;
  throw new InputRefusal(refuse('input-invalid'), fieldErrors(outcome.error));
}
