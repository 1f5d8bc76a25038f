import type { Service } from '../../blocks/language/index.ts';
import { barChart, type Html, html, mainContent, pageTitle, section, table } from '../../kernel/html/index.ts';
import type { Context } from '../../kernel/http/index.ts';
import { type CivilDay, formatDay } from '../../kernel/time/index.ts';
import { formatDuration, formatNumber, words } from '../../kernel/words/index.ts';

const text = {
  title: words('이용 통계', 'Statistics'),
  lead: words('{from}부터 {to}까지 30일 동안의 숫자입니다.', 'The 30 days from {from} to {to}.'),
  opened: words('신청', 'Applications'),
  granted: words('처리 완료', 'Granted'),
  refused: words('받아들이지 않음', 'Refused'),
  returned: words('반려', 'Returned'),
  withdrawn: words('취하', 'Withdrawn'),
  time: words('평균 처리 시간', 'Average time'),
  service: words('서비스', 'Service'),
  funnels: words('혜택별 요건 통계 보기', 'See which conditions of benefits exclude how many'),
  byService: words('서비스별 신청', 'Applications by service'),
  how: words(
    '숫자는 신청이 접수되고 끝날 때마다 그 자리에서 셉니다. 개인을 알 수 있는 정보는 들어 있지 않습니다.',
    'Each application is counted when it is received and when it ends. The figures hold nothing about any person.',
  ),
};

export interface ServiceFigures {
  readonly service: Service;
  readonly opened: number;
  readonly granted: number;
  readonly refused: number;
  readonly returned: number;
  readonly withdrawn: number;
  /** Milliseconds on average from sending to the end; none when nothing has ended. */
  readonly took: number | undefined;
}

/** What the services did in the last thirty days: a picture with a table beside it. */
export function statisticsPage(
  ctx: Context,
  data: { figures: readonly ServiceFigures[]; from: CivilDay; to: CivilDay; hasFunnels: boolean },
): Html {
  const { language } = ctx;
  const { figures } = data;
  const number = (n: number) => formatNumber(language, n);
  const name = (f: ServiceFigures) => f.service.words[language].name;
  return mainContent({
    content: html`${pageTitle({
      title: ctx.say(text.title),
      lead: ctx.say(text.lead, {
        from: formatDay(language, data.from, 'long'),
        to: formatDay(language, data.to, 'long'),
      }),
    })}
${section({
  id: 'by-service',
  title: ctx.say(text.byService),
  content: html`${barChart({
    language,
    id: 'applications',
    title: ctx.say(text.byService),
    description: figures.map(f => `${name(f)}: ${number(f.opened)}`).join(', '),
    format: number,
    dimension: ctx.say(text.service),
    measure: ctx.say(text.opened),
    bars: figures.map(f => ({ label: name(f), value: f.opened })),
  })}${table({
    language,
    caption: ctx.say(text.byService),
    columns: [
      { header: ctx.say(text.service), cell: name, rowHeader: true },
      { header: ctx.say(text.opened), cell: f => number(f.opened), numeric: true },
      { header: ctx.say(text.granted), cell: f => number(f.granted), numeric: true },
      { header: ctx.say(text.refused), cell: f => number(f.refused), numeric: true },
      { header: ctx.say(text.returned), cell: f => number(f.returned), numeric: true },
      { header: ctx.say(text.withdrawn), cell: f => number(f.withdrawn), numeric: true },
      {
        header: ctx.say(text.time),
        cell: f => (f.took === undefined ? '–' : formatDuration(language, f.took)),
        numeric: true,
      },
    ],
    rows: figures,
  })}<p class="krds-hint">${ctx.say(text.how)}</p>${
    data.hasFunnels && html`<p><a href="${ctx.href('/statistics/benefits')}">${ctx.say(text.funnels)}</a></p>`
  }`,
})}`,
  });
}
