import {
  barChart,
  breadcrumb,
  type Html,
  html,
  mainContent,
  pageTitle,
  section,
  table,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatNumber, words } from '../../../kernel/words/index.ts';
import type { Funnel } from '../funnel.ts';
import { leastShown } from '../suppression.ts';

export const funnelTitle = words('혜택별 요건 통계', 'Which conditions exclude how many');

const text = {
  lead: words(
    '혜택마다 어느 요건에서 몇 사람이 빠지는지 보여 드립니다.',
    'For each benefit, how many people each condition excludes.',
  ),
  who: words(
    '‘받을 수 있는 혜택 찾기’에 동의한 사람만 센 것이라 온 국민의 비율과 다릅니다. 한 사람은 맨 처음 어긋난 요건에서 한 번만 셉니다.',
    'Only people who agreed that benefits are looked for are counted, so shares differ from the whole nation’s. Each person is counted once, at the first condition that failed.',
  ),
  few: words(
    '{n}명보다 적은 수와, 그 수를 셈해 낼 수 있는 칸은 ‘비공개’로 둡니다.',
    'Numbers below {n}, and those from which they could be worked out, are not shown.',
  ),
  hidden: words('비공개', 'not shown'),
  statistics: words('이용 통계', 'Statistics'),
  list: words('혜택', 'Benefits'),
  benefit: words('혜택', 'Benefit'),
  people: words('확인한 사람', 'People looked at'),
  yes: words('요건을 갖춤', 'Conditions met'),
  open: words('아직 모름', 'Not known yet'),
  excluded: words('빠진 사람', 'People excluded'),
  step: words('요건 (차례대로)', 'Condition, in order'),
  law: words('근거', 'Law'),
  table: words('요건마다 빠진 사람', 'People excluded by each condition'),
  chart: words('어디에서 몇 사람이 빠지나', 'Where how many drop out'),
  described: words(
    '{people}명 가운데 요건을 갖춘 사람 {yes}, 아직 모르는 사람 {open}.',
    'Of {people} people: conditions met {yes}, not known yet {open}.',
  ),
  none: words('아직 확인한 사람이 적어 보여 드릴 수 없습니다.', 'Too few people were looked at for figures.'),
  number: words('{n}. {what}', '{n}. {what}'),
  // Names of conditions are too long to stand above a bar on a phone; the table has them.
  bar: words('요건 {n}에서 빠짐', 'Excluded by condition {n}'),
  noLaw: '–',
};

const shown = (ctx: Context, count: number | undefined): string =>
  count === undefined ? text.hidden[ctx.language] : formatNumber(ctx.language, count);

const notes = (ctx: Context): Html =>
  html`<p>${text.who[ctx.language]}</p><p class="krds-hint">${ctx.say(text.few, { n: leastShown })}</p>`;

const path = (ctx: Context, ...below: readonly { label: string; href: string }[]) => [
  { label: text.statistics[ctx.language], href: ctx.href('/statistics') },
  ...below,
];

/** All rules with how many meet them. */
export function funnelListPage(ctx: Context, funnels: readonly Funnel[]): Html {
  const { language } = ctx;
  return mainContent({
    before: breadcrumb({ language, home: ctx.href('/'), path: path(ctx), current: funnelTitle[language] }),
    content: html`${pageTitle({ title: funnelTitle[language], lead: text.lead[language] })}${notes(ctx)}${table({
      language,
      caption: text.list[language],
      hiddenCaption: true,
      rows: funnels,
      columns: [
        {
          header: text.benefit[language],
          rowHeader: true,
          cell: ({ rule }) =>
            html`<a href="${ctx.href(`/statistics/benefits/${rule.id}`)}">${rule.words[language]}</a>`,
        },
        { header: text.people[language], cell: one => shown(ctx, one.people), numeric: true },
        { header: text.yes[language], cell: one => shown(ctx, one.yes), numeric: true },
        { header: text.open[language], cell: one => shown(ctx, one.open), numeric: true },
      ],
    })}`,
  });
}

function figures(ctx: Context, { steps, people, yes, open }: Funnel): Html {
  const { language } = ctx;
  const rows = [
    ...steps.map(({ words: what, law, excluded }, at) => ({
      what: ctx.say(text.number, { n: at + 1, what }),
      label: ctx.say(text.bar, { n: at + 1 }),
      law: law?.words[language] ?? text.noLaw,
      count: excluded,
    })),
    { what: text.open[language], label: text.open[language], law: text.noLaw, count: open },
    { what: text.yes[language], label: text.yes[language], law: text.noLaw, count: yes, highlighted: true },
  ];
  const bars = rows.flatMap(({ label, count, ...rest }) =>
    count === undefined ? [] : [{ label, value: count, ...('highlighted' in rest && { highlighted: true }) }],
  );
  return html`${table({
    language,
    caption: text.table[language],
    rows,
    columns: [
      { header: text.step[language], cell: row => row.what, rowHeader: true },
      { header: text.law[language], cell: row => row.law },
      { header: text.excluded[language], cell: row => shown(ctx, row.count), numeric: true },
    ],
  })}${
    bars.length > 0 &&
    barChart({
      language,
      id: 'funnel',
      title: text.chart[language],
      description: ctx.say(text.described, {
        people: shown(ctx, people),
        yes: shown(ctx, yes),
        open: shown(ctx, open),
      }),
      format: n => formatNumber(language, n),
      measure: text.excluded[language],
      dimension: text.step[language],
      bars,
    })
  }`;
}

/** One rule, condition by condition. */
export function funnelPage(ctx: Context, funnel: Funnel): Html {
  const { language } = ctx;
  const { rule, people } = funnel;
  return mainContent({
    before: breadcrumb({
      language,
      home: ctx.href('/'),
      path: path(ctx, { label: funnelTitle[language], href: ctx.href('/statistics/benefits') }),
      current: rule.words[language],
    }),
    content: html`${pageTitle({ title: rule.words[language], lead: rule.purpose[language] })}${notes(ctx)}${section({
      id: 'conditions',
      title: funnelTitle[language],
      content: people === undefined ? html`<p>${text.none[language]}</p>` : figures(ctx, funnel),
    })}`,
  });
}
