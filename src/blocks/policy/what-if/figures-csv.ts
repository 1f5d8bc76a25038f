import type { Words } from '../../../kernel/words/index.ts';
import type { Report } from './report.ts';
import type { Cell } from './trial.ts';

export const groupings = ['provinces', 'municipalities', 'sizes', 'ages'] as const;
export type Grouping = (typeof groupings)[number];

/** A field of RFC 4180; what a spreadsheet would take for a formula is kept from being one. */
const field = (value: string): string => {
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const row = (...values: readonly (string | number | undefined)[]): string =>
  `${values.map(value => field(value === undefined ? '' : String(value))).join(',')}\r\n`;

/** The figures of a report as a table for spreadsheets; what must not be told is empty. */
export function figuresCsv({ reforms }: Report, nameOf: (grouping: Grouping, code: string) => Words): string {
  const head = row('reform', 'grouping', 'code', 'name_ko', 'name_en', 'people', 'more', 'less', 'cost_change');
  const lines = reforms.flatMap(({ name, figures }) => {
    const { before, after, more, less } = figures;
    const cost = String(BigInt(after.cost) - BigInt(before.cost));
    const cells = groupings.flatMap(grouping =>
      figures[grouping].map((cell: Cell) => {
        const said = nameOf(grouping, cell.code);
        return row(name, grouping, cell.code, said.ko, said.en, cell.people, cell.more, cell.less, cell.cost);
      }),
    );
    return [
      row(
        name,
        'all',
        '',
        '모두',
        'all',
        undefined,
        more,
        less,
        more === undefined || less === undefined ? undefined : cost,
      ),
      ...cells,
    ];
  });
  // The mark tells spreadsheets that the text is UTF-8.
  return `\ufeff${head}${lines.join('')}`;
}
