import { type Words, words } from '../../kernel/words/index.ts';
import { gov24Codes } from './conditions.ts';

/** A row of one of the three lists, as the interface gives it. */
export type Gov24Row = Readonly<Record<string, string | number | null>>;

/** serviceList, serviceDetail and supportConditions. */
export type Shape = 'list' | 'detail' | 'conditions';

/** Why a row was not taken. */
export const refusedRowReasons = {
  page: words('파일이 {"data": […]} 모양의 JSON이 아닙니다.', 'The file is not JSON of the form {"data": […]}.'),
  row: words('행이 글과 숫자로 된 객체가 아닙니다.', 'The row is not an object of texts and numbers.'),
  shape: words(
    'serviceList, serviceDetail, supportConditions 가운데 어느 것의 행도 아닙니다.',
    'The row belongs to none of serviceList, serviceDetail and supportConditions.',
  ),
  id: words(
    '서비스ID가 없거나 쓸 수 없는 글자가 있습니다.',
    'The 서비스ID is missing or has letters that cannot be used.',
  ),
  name: words('서비스명이 비어 있습니다.', 'The 서비스명 is empty.'),
  text: words('글에 쓸 수 없는 글자가 있습니다.', 'A text has letters that cannot be used.'),
  long: words('글이 너무 깁니다.', 'A text is too long.'),
  flag: words('조건 표시가 Y도 빈칸도 아닙니다.', 'A condition is marked with something other than Y.'),
  code: words('알 수 없는 조건 코드가 있습니다.', 'There is a condition code that is not known.'),
  age: words('대상연령이 숫자가 아닙니다.', 'An age is not a number.'),
  duplicate: words(
    '같은 서비스ID가 다른 내용으로 앞에 나왔습니다.',
    'The same 서비스ID stood before with other content.',
  ),
  unlisted: words('serviceList에 없는 서비스ID입니다.', 'The 서비스ID is not in serviceList.'),
} as const satisfies Record<string, Words>;

export type RefusedRowReason = keyof typeof refusedRowReasons;

/** The longest text of a row that is taken, in characters. */
const longest = 20_000;
const ages = new Set(['JA0110', 'JA0111']);
const known = new Set(gov24Codes);

export interface ReadRow {
  readonly id: string;
  readonly shape: Shape;
  readonly row: Gov24Row;
}

const isRow = (value: unknown): value is Gov24Row =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every(one => one === null || typeof one === 'string' || Number.isFinite(one));

function shapeOf(row: Gov24Row): Shape | undefined {
  if (Object.keys(row).some(key => /^JA\d/.test(key))) return 'conditions';
  if ('서비스목적요약' in row || '상세조회URL' in row) return 'list';
  if ('서비스목적' in row || '구비서류' in row) return 'detail';
  return undefined;
}

/** Reads one row, or says why it is refused. A flag is `Y` or nothing: anything else might mean anything. */
export function readRow(value: unknown): ReadRow | RefusedRowReason {
  if (!isRow(value)) return 'row';
  const shape = shapeOf(value);
  if (shape === undefined) return 'shape';
  const id = value['서비스ID'];
  if (typeof id !== 'string' || !/^[A-Za-z0-9._-]{1,60}$/.test(id)) return 'id';
  const texts = [...Object.keys(value), ...Object.values(value)].filter(text => typeof text === 'string');
  if (texts.some(text => text.length > longest)) return 'long';
  // Neither can be kept as text by the database.
  if (texts.some(text => text.includes('\0') || !text.isWellFormed())) return 'text';
  const fault = shape === 'conditions' ? flagFault(value) : nameFault(value);
  return fault ?? { id, shape, row: value };
}

const nameFault = (row: Gov24Row): 'name' | undefined =>
  typeof row['서비스명'] === 'string' && row['서비스명'].trim() !== '' ? undefined : 'name';

function flagFault(row: Gov24Row): 'flag' | 'code' | 'age' | undefined {
  for (const [key, value] of Object.entries(row)) {
    if (!/^JA\d/.test(key)) continue;
    if (!known.has(key)) return 'code';
    if (ages.has(key) && value !== null && typeof value !== 'number') return 'age';
    if (!ages.has(key) && value !== null && value !== 'Y' && value !== '') return 'flag';
  }
  return undefined;
}
