import { type Words, words } from '../../kernel/words/index.ts';

/** The level of a legal-dong code: province, municipality, town (읍면동) or village (리). */
export type LegalDongLevel = 'sido' | 'sigungu' | 'emd' | 'ri';

/** One row of the official legal-dong table (법정동코드 전체자료). Each ancestor is given by its own code's digits. */
export interface LegalDong {
  /** Ten digits: province 2, municipality 3, town 3, village 2. */
  readonly code: string;
  readonly name: string;
  /** False for a place that was abolished (폐지). Old records still point at it. */
  readonly exists: boolean;
  readonly level: LegalDongLevel;
  readonly sido: string;
  /** Five digits, from the level `sigungu` down. */
  readonly sigungu: string | undefined;
  /** Eight digits, from the level `emd` down. */
  readonly emd: string | undefined;
  /** All ten digits, on the level `ri` only. */
  readonly ri: string | undefined;
}

/** Why a line of the table was not taken. */
export const refusedLineReasons = {
  header: words(
    '첫 줄이 법정동코드 표의 제목 줄이 아닙니다.',
    'The first line is not the heading of a legal-dong table.',
  ),
  columns: words(
    '한 줄에는 코드, 이름, 폐지여부 세 칸이 있어야 합니다.',
    'A line needs three columns: code, name and status.',
  ),
  code: words('법정동코드는 숫자 열 자리입니다.', 'A legal-dong code is ten digits.'),
  structure: words('위 단계가 비어 있는 코드입니다.', 'The code skips a level.'),
  name: words('이름이 비어 있습니다.', 'The name is empty.'),
  status: words('폐지여부는 존재 또는 폐지입니다.', 'The status is 존재 (exists) or 폐지 (abolished).'),
  duplicate: words('같은 코드가 앞에 나왔습니다.', 'The same code stands on an earlier line.'),
} as const satisfies Record<string, Words>;

export type RefusedLineReason = keyof typeof refusedLineReasons;

const structure = /^\d{2}(?:0{8}|(?!000)\d{3}(?:0{5}|(?!000)\d{3}\d{2}))$/;

function levelOf(code: string): LegalDongLevel {
  if (!code.endsWith('00')) return 'ri';
  if (!code.endsWith('00000')) return 'emd';
  return code.endsWith('00000000') ? 'sido' : 'sigungu';
}

const legalDong = (code: string, name: string, exists: boolean): LegalDong => {
  const level = levelOf(code);
  return {
    code,
    name,
    exists,
    level,
    sido: code.slice(0, 2),
    sigungu: level === 'sido' ? undefined : code.slice(0, 5),
    emd: level === 'emd' || level === 'ri' ? code.slice(0, 8) : undefined,
    ri: level === 'ri' ? code : undefined,
  };
};

/** Reads one line: a row, or why it is refused. Spaces around a name are dropped: the official table has some. */
export function readLegalDong(line: string): LegalDong | RefusedLineReason {
  const [code, name, status, ...rest] = line.split('\t').map(cell => cell.trim());
  if (code === undefined || name === undefined || status === undefined || rest.length > 0) return 'columns';
  if (!/^\d{10}$/.test(code)) return 'code';
  if (!structure.test(code)) return 'structure';
  if (name === '') return 'name';
  if (status !== '존재' && status !== '폐지') return 'status';
  return legalDong(code, name, status === '존재');
}
