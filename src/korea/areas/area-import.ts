import { type LegalDong, type RefusedLineReason, readLegalDong } from './legal-dong.ts';

/** A line of the table that was not taken. Lines count from one, the heading being line one. */
export interface RefusedLine {
  readonly line: number;
  readonly reason: RefusedLineReason;
}

/** A running import: drain `rows`; `report` fills while you do and is whole when they end. */
export interface AreaImport {
  readonly rows: Iterable<LegalDong>;
  readonly report: { accepted: number; readonly refused: RefusedLine[] };
}

/**
 * Reads the official legal-dong table (법정동코드 전체자료: code, name, status, tab-separated) line by line. A wrong line is
 * reported and skipped; a wrong heading ends the import at once, for then the file is another one.
 *
 * @example
 * const { rows, report } = importAreas(['법정동코드\t법정동명\t폐지여부', '1111000000\t서울특별시 종로구\t존재']);
 * [...rows].length; // 1
 * report.refused;   // []
 */
export function importAreas(lines: Iterable<string>): AreaImport {
  const report: AreaImport['report'] = { accepted: 0, refused: [] };
  return { rows: read(lines, report), report };
}

function* read(lines: Iterable<string>, report: AreaImport['report']): Generator<LegalDong, void, undefined> {
  const seen = new Set<string>();
  const refuse = (line: number, reason: RefusedLineReason) => report.refused.push({ line, reason });
  let number = 0;
  for (const line of lines) {
    number++;
    if (number === 1 && !isHeading(line)) return void refuse(number, 'header');
    if (number === 1 || line.trim() === '') continue;
    const row = readLegalDong(line);
    if (typeof row === 'string') refuse(number, row);
    else if (seen.has(row.code)) refuse(number, 'duplicate');
    else {
      seen.add(row.code);
      report.accepted++;
      yield row;
    }
  }
}

const isHeading = (line: string): boolean =>
  line
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\s*\t\s*/)
    .join() === '법정동코드,법정동명,폐지여부';
