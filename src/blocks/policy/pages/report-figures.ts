import { barChart, disclosure, type Html, html, summaryList, table } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatNumber, type Words, words } from '../../../kernel/words/index.ts';
import { type Rule, rational } from '../../language/index.ts';
import { measured } from '../../rules/index.ts';
import { fewer, tellable } from '../counted.ts';
import type { Grouping } from '../what-if/figures-csv.ts';
import type { Report, ReportedReform } from '../what-if/report.ts';
import type { Cell } from '../what-if/trial.ts';
import { dayText } from './rule-parts.ts';

const text = {
  population: words('시험한 인구', 'Population'),
  invented: words(
    '{who} {n}명. 실제 사람이 아니며, 나라 전체의 비용이 아닙니다.',
    '{n} {who}. Nobody is real, and it is not what the nation would pay.',
  ),
  on: words('적용하는 날', 'Day of law'),
  known: words('알려진 날', 'As known on'),
  fingerprint: words('규칙 지문', 'Fingerprint of the rule'),
  changes: words('바꾼 값', 'What changes'),
  value: words('값', 'Value'),
  before: words('지금', 'Now'),
  after: words('바꾼 뒤', 'After'),
  reform: words('안', 'Reform'),
  draft: words('고친 규칙 (JSON)', 'The changed rule (JSON)'),
  none: words('바꾼 값이 없습니다.', 'Nothing is changed.'),
  summary: words('모두 견주기', 'All compared'),
  entitledBefore: words('해당 (지금)', 'Entitled now'),
  entitledAfter: words('해당 (바꾼 뒤)', 'Entitled after'),
  costBefore: words('금액 합계 (지금)', 'Total now'),
  costAfter: words('금액 합계 (바꾼 뒤)', 'Total after'),
  costChange: words('금액 차이', 'Change'),
  more: words('늘어남·새로 해당', 'Get more, or newly'),
  less: words('줄어듦·빠짐', 'Get less, or no longer'),
  same: words('그대로', 'Same'),
  open: words('모름', 'Not known'),
  figure: words('무엇', 'Figure'),
  group: words('구분', 'Group'),
  people: words('사람', 'People'),
  chart: words('{name}: 바뀌는 사람이 많은 곳 (시도)', '{name}: where most people are touched (provinces)'),
  chartSays: words('시도마다 금액이 늘거나 주는 사람의 수입니다.', 'How many get more or less in each province.'),
  touched: words('바뀌는 사람', 'People touched'),
  small: words(
    '5명 미만인 칸과 그것을 알아낼 수 있는 칸은 적지 않습니다.',
    'Cells below five, and those that would give them away, are left out.',
  ),
  size: words('{n}인 가구', 'Household of {n}'),
  sizeMost: words('{n}인 이상 가구', 'Household of {n} or more'),
  age: words('{from}~{to}세', '{from} to {to}'),
  ageMost: words('{from}세 이상', '{from} and over'),
};

const titles: Readonly<Record<Grouping, Words>> = {
  provinces: words('시도', 'Provinces'),
  municipalities: words('시군구', 'Municipalities'),
  sizes: words('가구 규모', 'Household size'),
  ages: words('나이', 'Age'),
};

const fill = (said: Words, values: Readonly<Record<string, string | number>>): Words => {
  const of = (language: 'ko' | 'en') =>
    Object.entries(values).reduce((done, [name, value]) => done.replace(`{${name}}`, String(value)), said[language]);
  return words(of('ko'), of('en'));
};

/** What a group of a breakdown is called. */
export function groupName(grouping: Grouping, code: string, areas: Report['areas']): Words {
  if (grouping === 'sizes') return fill(code === '6' ? text.sizeMost : text.size, { n: code });
  if (grouping === 'ages') {
    const from = Number(code) * 10;
    return fill(code === '8' ? text.ageMost : text.age, { from, to: from + 9 });
  }
  return areas[code] ?? words(code, code);
}

export interface ReportFigures {
  readonly report: Report;
  readonly rule: Rule;
}

const money = (ctx: Context, rule: Rule, cost: string | undefined): string => {
  const unit = rule.amount?.unit;
  if (!unit) return '–';
  return cost === undefined
    ? ctx.say(fewer)
    : ctx.say(measured(rational(BigInt(cost), 10n ** BigInt(unit.decimals)), unit));
};

const number = (ctx: Context, count: number | undefined): string =>
  count === undefined ? ctx.say(fewer) : formatNumber(ctx.language, count);

/** The reforms beside one another, a line for each figure. */
function summary(ctx: Context, { report, rule }: ReportFigures): Html {
  const change = ({ figures: { before, after } }: ReportedReform) => String(BigInt(after.cost) - BigInt(before.cost));
  const small = ({ figures }: ReportedReform) =>
    figures.more === undefined || figures.less === undefined || tellable(figures.after.entitled) === undefined;
  const few = ({ figures }: ReportedReform) => tellable(figures.before.entitled) === undefined;
  const told = (of: (figures: ReportedReform['figures']) => number | undefined) => (one: ReportedReform) => {
    const count = of(one.figures);
    return number(ctx, count === undefined ? undefined : tellable(count));
  };
  const afterwards = (of: (figures: ReportedReform['figures']) => number) => (one: ReportedReform) =>
    small(one) ? '–' : told(of)(one);
  const lines: readonly (readonly [Words, (one: ReportedReform) => string])[] = [
    [text.entitledBefore, told(of => of.before.entitled)],
    [text.entitledAfter, afterwards(of => of.after.entitled)],
    [text.more, told(of => of.more)],
    [text.less, told(of => of.less)],
    [text.same, afterwards(of => of.same)],
    [text.open, told(of => of.open)],
    ...(rule.amount
      ? ([
          [text.costBefore, one => money(ctx, rule, few(one) ? undefined : one.figures.before.cost)],
          [text.costAfter, one => money(ctx, rule, small(one) ? undefined : one.figures.after.cost)],
          [text.costChange, one => money(ctx, rule, small(one) || few(one) ? undefined : change(one))],
        ] as const satisfies readonly (readonly [Words, (one: ReportedReform) => string])[])
      : []),
  ];
  return table({
    language: ctx.language,
    caption: ctx.say(text.summary),
    rows: lines,
    columns: [
      { header: ctx.say(text.figure), cell: ([label]) => ctx.say(label), rowHeader: true },
      ...report.reforms.map(reform => ({
        header: reform.name,
        cell: ([, of]: (typeof lines)[number]) => of(reform),
        numeric: true,
      })),
    ],
  });
}

const changes = (ctx: Context, { report }: ReportFigures): Html =>
  table({
    language: ctx.language,
    caption: ctx.say(text.changes),
    rows: report.reforms.flatMap(reform => reform.changes.map(one => ({ ...one, reform: reform.name }))),
    empty: ctx.say(text.none),
    columns: [
      { header: ctx.say(text.reform), cell: one => one.reform },
      { header: ctx.say(text.value), cell: one => ctx.say(one.name), rowHeader: true },
      { header: ctx.say(text.before), cell: one => ctx.say(one.before) },
      { header: ctx.say(text.after), cell: one => ctx.say(one.after) },
    ],
  });

/** One breakdown, the reforms beside one another; groups in which nothing changes are left out of long ones. */
function breakdown(ctx: Context, { report, rule }: ReportFigures, grouping: Grouping): Html {
  const lists = report.reforms.map(one => one.figures[grouping]);
  const touched = (cell: Cell | undefined) => cell !== undefined && (cell.more !== 0 || cell.less !== 0);
  const rows = (lists[0] ?? [])
    .map((cell, i) => ({ cell, of: lists.map(list => list[i]) }))
    .filter(row => grouping !== 'municipalities' || row.of.some(touched));
  return table({
    language: ctx.language,
    caption: ctx.say(titles[grouping]),
    rows,
    columns: [
      {
        header: ctx.say(text.group),
        cell: row => ctx.say(groupName(grouping, row.cell.code, report.areas)),
        rowHeader: true,
      },
      { header: ctx.say(text.people), cell: row => number(ctx, row.cell.people), numeric: true },
      ...report.reforms.flatMap((reform, n) => [
        {
          header: `${reform.name}: ${ctx.say(text.more)}`,
          cell: (row: (typeof rows)[number]) => number(ctx, row.of[n]?.more),
          numeric: true,
        },
        {
          header: `${reform.name}: ${ctx.say(text.less)}`,
          cell: (row: (typeof rows)[number]) => number(ctx, row.of[n]?.less),
          numeric: true,
        },
        ...(rule.amount
          ? [
              {
                header: `${reform.name}: ${ctx.say(text.costChange)}`,
                cell: (row: (typeof rows)[number]) => money(ctx, rule, row.of[n]?.cost),
                numeric: true,
              },
            ]
          : []),
      ]),
    ],
  });
}

function chart(ctx: Context, { report }: ReportFigures, { name, figures }: ReportedReform, n: number): Html | false {
  const bars = figures.provinces
    .flatMap(({ code, more, less }) =>
      more === undefined || less === undefined || more + less === 0
        ? []
        : [{ label: ctx.say(groupName('provinces', code, report.areas)), value: more + less }],
    )
    .sort((a, b) => b.value - a.value);
  if (bars.length < 2) return false;
  return barChart({
    language: ctx.language,
    id: `provinces-${n}`,
    title: ctx.say(text.chart, { name }),
    description: ctx.say(text.chartSays),
    format: value => formatNumber(ctx.language, value),
    measure: ctx.say(text.touched),
    dimension: ctx.say(titles.provinces),
    bars,
  });
}

/** The drafts that were tried: their fingerprint, and the text that was read. */
const draftsOf = (ctx: Context, { report }: ReportFigures): Html =>
  html`${report.reforms.map(
    ({ name, draft }) =>
      draft &&
      disclosure({
        summary: `${name}: ${ctx.say(text.draft)}`,
        content: html`<p><code>${draft.fingerprint}</code></p><pre class="krds-pre">${draft.text}</pre>`,
      }),
  )}`;

/** What came out: all compared, what was changed, by area, household and age, and where it comes from. */
export function reportSections(ctx: Context, figures: ReportFigures): Html {
  const { report } = figures;
  const { population } = report;
  const who = ctx.say(population.words);
  return html`${summary(ctx, figures)}${changes(ctx, figures)}${draftsOf(ctx, figures)}${report.reforms.map((one, n) => chart(ctx, figures, one, n))}${(
    ['provinces', 'sizes', 'ages', 'municipalities'] as const
  ).map(grouping =>
    disclosure({ summary: ctx.say(titles[grouping]), content: breakdown(ctx, figures, grouping) }),
  )}<p class="krds-hint">${ctx.say(text.small)}</p>${summaryList({
    language: ctx.language,
    rows: [
      {
        key: ctx.say(text.population),
        value: `${ctx.say(text.invented, { who, n: population.people })} (${population.version})`,
      },
      { key: ctx.say(text.on), value: dayText(ctx, report.on) },
      { key: ctx.say(text.known), value: dayText(ctx, report.knownOn) },
      { key: ctx.say(text.fingerprint), value: html`<code>${report.fingerprint}</code>` },
    ],
  })}`;
}
