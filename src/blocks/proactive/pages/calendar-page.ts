import {
  badge,
  breadcrumb,
  button,
  buttonGroup,
  form,
  type Html,
  helpPanel,
  html,
  linkButton,
  mainContent,
  notificationBanner,
  pageTitle,
  section,
  structuredList,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import {
  type CivilDay,
  daysBetween,
  formatDay,
  formatInstant,
  type Instant,
  type Zone,
} from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { DueLine } from '../calendar.ts';

export const calendarTitle = words('나의 일정', 'My calendar');

const text = {
  lead: words(
    '앞으로 13개월 동안 해야 할 일을 기한 순서로 보여 드립니다.',
    'What you must do in the next 13 months, by date.',
  ),
  looked: words('{day}에 확인한 기록입니다.', 'As found on {day}.'),
  waiting: words(
    '기록을 확인하고 있습니다. 잠시 뒤에 다시 열어 주세요.',
    'Your records are being looked at. Open this page again in a moment.',
  ),
  none: words(
    '앞으로 13개월 동안 기한이 있는 일을 찾지 못했습니다.',
    'Nothing was found to be due in the next 13 months.',
  ),
  list: words('다가오는 기한', 'What is due'),
  by: words('언제까지', 'By'),
  opens: words('할 수 있는 때', 'Possible from'),
  law: words('근거', 'Law'),
  left: words('{n}일 남음', '{n:1 day left|# days left}'),
  today: words('오늘까지', 'Due today'),
  unchecked: words('기한을 법령 원문과 견주지 않았습니다.', 'The date was not compared with the text of the law.'),
  start: words('하러 가기', 'Do it'),
  off: words('기한 찾기에 아직 동의하지 않았습니다', 'You have not agreed to due dates being looked for'),
  offText: words(
    '동의하면 면허 갱신, 건강검진, 세금 같은 기한을 기록에서 찾아 이 화면에 모으고 미리 알려 드립니다.',
    'If you agree, dates such as a licence renewal, a check-up or taxes are found in the registers, gathered here and told to you in time.',
  ),
  agree: words('동의하러 가기', 'Go and agree'),
  feed: words('내 달력 앱에서 보기', 'In your own calendar app'),
  feedText: words(
    '비밀 주소를 만들어 달력 앱의 ‘구독’에 넣으면 새 기한이 저절로 나타납니다. 주소를 아는 사람은 누구나 볼 수 있으니 남에게 알려 주지 마세요.',
    'Make a private address and add it to your calendar app as a subscription; new dates then appear by themselves. Whoever knows the address can read it, so keep it to yourself.',
  ),
  made: words(
    '{at}에 만든 주소가 있습니다. 주소는 만들 때 한 번만 보입니다.',
    'There is an address made on {at}. It is shown only when it is made.',
  ),
  address: words(
    '구독 주소입니다. 지금 복사하세요. 다시 보여 드리지 않습니다.',
    'This is the address. Copy it now; it is not shown again.',
  ),
  make: words('구독 주소 만들기', 'Make an address'),
  renew: words('새 주소로 바꾸기', 'Change the address'),
  end: words('주소 없애기', 'End the address'),
  download: words('달력 파일 내려받기 (.ics)', 'Download the file (.ics)'),
  missing: words('빠진 것이 있나요?', 'Is something missing?'),
  missingText: words(
    '기록으로 확실히 알 수 있는 것만 보여 드립니다. 고지서와 안내문도 함께 확인하세요.',
    'Only what the registers tell for certain is shown. Check your bills and letters too.',
  ),
};

export interface CalendarPageData {
  readonly zone: Zone;
  readonly allowed: boolean;
  readonly lookedOn: CivilDay | undefined;
  readonly today: CivilDay;
  readonly lines: readonly DueLine[];
  readonly feedMadeAt: Instant | undefined;
  /** The address that was just made. */
  readonly address?: string;
}

function item(ctx: Context, { due, day, opens }: DueLine, today: CivilDay) {
  const { language } = ctx;
  const left = daysBetween(today, day);
  return {
    title: due.words[language],
    badges: badge({
      label: left === 0 ? text.today[language] : ctx.say(text.left, { n: left }),
      tone: left <= 7 ? ('warning' as const) : ('primary' as const),
    }),
    description: html`${due.todo[language]}`,
    facts: [
      { key: text.by[language], value: html`<time datetime="${day}">${formatDay(language, day, 'weekday')}</time>` },
      ...(opens ? [{ key: text.opens[language], value: formatDay(language, opens, 'weekday') }] : []),
      {
        key: text.law[language],
        value: html`${due.law.words[language]}${!due.law.verified && html` <span class="krds-hint">${text.unchecked[language]}</span>`}`,
      },
    ],
    ...(due.path !== undefined && { action: html`<a href="${ctx.href(due.path)}">${text.start[language]}</a>` }),
  };
}

function listSection(ctx: Context, { lines, lookedOn, today }: CalendarPageData): Html {
  const { language } = ctx;
  const empty = lookedOn === undefined ? text.waiting : text.none;
  return section({
    id: 'due',
    title: text.list[language],
    content: html`${
      lookedOn !== undefined &&
      html`<p class="krds-hint">${ctx.say(text.looked, { day: formatDay(language, lookedOn, 'weekday') })}</p>`
    }${
      lines.length === 0
        ? html`<p>${empty[language]}</p>`
        : structuredList({ items: lines.map(line => item(ctx, line, today)) })
    }`,
  });
}

function feedSection(ctx: Context, { feedMadeAt, address, zone }: CalendarPageData): Html {
  const { language } = ctx;
  const has = feedMadeAt !== undefined;
  const made = feedMadeAt === undefined ? undefined : formatInstant(language, feedMadeAt, zone);
  return section({
    id: 'feed',
    title: text.feed[language],
    content: html`<p>${text.feedText[language]}</p>${
      address !== undefined
        ? notificationBanner({
            language,
            tone: 'success',
            title: text.address[language],
            announced: true,
            content: html`<p><code>${address}</code></p>`,
          })
        : made !== undefined && html`<p>${ctx.say(text.made, { at: made })}</p>`
    }${form({
      action: ctx.href('/my/calendar/feed'),
      content: buttonGroup(button({ label: (has ? text.renew : text.make)[language], kind: 'secondary' })),
    })}${
      has &&
      form({
        action: ctx.href('/my/calendar/feed/end'),
        content: buttonGroup(button({ label: text.end[language], kind: 'tertiary' })),
      })
    }${buttonGroup(
      linkButton({
        href: ctx.href('/my/calendar.ics'),
        label: text.download[language],
        kind: 'tertiary',
        icon: 'download',
        download: true,
      }),
    )}`,
  });
}

/** What falls due for a person, with its dates and laws, and the way to have it in a calendar of their own. */
export function calendarPage(ctx: Context, data: CalendarPageData): Html {
  const { language } = ctx;
  return mainContent({
    before: breadcrumb({
      language,
      home: ctx.href('/'),
      path: [{ label: words('나의 마당', 'My yard')[language], href: ctx.href('/my') }],
      current: calendarTitle[language],
    }),
    content: html`${pageTitle({ title: calendarTitle[language], lead: text.lead[language] })}${
      data.allowed
        ? html`${listSection(ctx, data)}${feedSection(ctx, data)}`
        : notificationBanner({
            language,
            tone: 'information',
            title: text.off[language],
            content: html`<p>${text.offText[language]}</p>${buttonGroup(linkButton({ href: ctx.href('/my/proactive'), label: text.agree[language] }))}`,
          })
    }`,
    aside: helpPanel({ title: text.missing[language], content: html`<p>${text.missingText[language]}</p>` }),
  });
}
