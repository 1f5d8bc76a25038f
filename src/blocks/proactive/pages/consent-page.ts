import {
  badge,
  breadcrumb,
  button,
  buttonGroup,
  checkboxes,
  disclosure,
  form,
  type Html,
  helpPanel,
  hiddenInput,
  html,
  mainContent,
  notificationBanner,
  pageTitle,
  section,
  structuredList,
  summaryList,
  table,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type CivilDay, formatDay, formatInstant, type Zone } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import { factsRead, inForce, type Purpose, type StandingBasis, type StandingConsent } from '../../exchange/index.ts';
import type { Jurisdiction } from '../../language/index.ts';
import { findingKinds, optionalKinds } from '../finding.ts';
import { whenOf } from '../notice-text.ts';
import type { Told } from '../proactive.ts';

export const consentTitle = words('먼저 알려 드리기', 'Told in time');

const text = {
  lead: words(
    '동의하면 묻기 전에 받을 수 있는 혜택과 다가오는 기한을 알려 드립니다. 목적마다 따로 정하고 언제든 거둘 수 있습니다.',
    'If you agree, you are told what you are entitled to and what is due before you ask. You decide for each purpose and can withdraw at any time.',
  ),
  on: words('동의함', 'On'),
  off: words('동의하지 않음', 'Off'),
  until: words('언제까지', 'Until'),
  since: words('동의한 때', 'Agreed'),
  ended: words('끝난 때', 'Ended'),
  purpose: words('목적', 'Purpose'),
  who: words('누가 보나', 'Who reads it'),
  program: words(
    '{portal}의 프로그램만 봅니다. 사람은 보지 않으며, 볼 때마다 ‘누가 내 정보를 봤나’에 남습니다.',
    'Only the program of {portal}. No person sees it, and each look is listed under “Who looked at my data”.',
  ),
  law: words('근거', 'Law'),
  reads: words('무엇을 보나', 'What it reads'),
  nothing: words('따로 보는 정보는 없습니다.', 'It reads nothing of its own.'),
  allow: words('동의하기', 'Agree'),
  withdraw: words('동의 거두기', 'Withdraw'),
  would: words('{day}까지 동의합니다.', 'You agree until {day}.'),
  found: words('찾아 드린 것', 'Found for you'),
  none: words('아직 찾은 것이 없습니다.', 'Nothing was found yet.'),
  soon: words('동의하시면 곧 확인해 알려 드립니다.', 'After you agree it is looked for at once.'),
  looked: words('{day}에 마지막으로 확인했습니다.', 'Last looked on {day}.'),
  amount: words('금액', 'Amount'),
  when: words('언제', 'When'),
  why: words('까닭', 'Why'),
  apply: words('신청하기', 'Apply'),
  open: words('자세히 보기', 'See more'),
  kinds: words('받고 싶은 알림', 'Notices you want'),
  kindsHint: words(
    '끈 알림은 보내지 않습니다. 결정을 알리는 통지는 늘 보냅니다.',
    'What you turn off is not sent. You are always told of decisions about you.',
  ),
  save: words('알림 저장하기', 'Save notices'),
  saved: words('바꾼 것을 저장했습니다', 'Your change is saved'),
  history: words('동의 기록', 'History of your consents'),
  noHistory: words('아직 동의한 적이 없습니다.', 'You have not agreed to anything yet.'),
  how: words('어떻게 알려 드리나', 'How you are told'),
  howText: words(
    '밤에 바뀐 정보만 확인하고 평일 아침에 알립니다. 끝나거나 기한이 있는 것은 한 달, 일주일, 하루 전에 알립니다. 일주일에 {n}건을 넘지 않습니다.',
    'What changed is looked at during the night and you are told on a weekday morning; of what ends or is due, a month, a week and a day before. At most {n} notices a week.',
  ),
  calendar: words('나의 일정 보기', 'Open my calendar'),
};

const about: Readonly<Record<Purpose, Words>> = {
  benefits: words(
    '새로 받을 수 있게 된 혜택과 곧 끝나는 혜택을 찾습니다. 미성년 자녀의 것도 찾습니다.',
    'Looks for benefits you can newly receive and those about to end, also for your minor children.',
  ),
  'due-dates': words(
    '면허 갱신, 건강검진, 세금처럼 기한이 있는 일을 찾아 일정으로 만듭니다.',
    'Finds what is due, such as a licence renewal, a check-up or taxes, and makes your calendar.',
  ),
  'zero-stop': words(
    '법이 자동 결정을 허락하고 요건이 확실한 혜택은 신청을 기다리지 않고 바로 결정합니다. 결정마다 알려 드리며, 거절하거나 사람의 검토를 요청할 수 있습니다.',
    'Where law allows an automatic decision and the conditions are certain, a benefit is granted without waiting for an application. You are told of each and can refuse it or ask for a person’s review.',
  ),
};

export interface ConsentPageData extends Told {
  readonly jurisdiction: Jurisdiction;
  readonly bases: readonly StandingBasis[];
  readonly until: CivilDay;
  readonly noticesAWeek: number;
  readonly saved: boolean;
}

/** What is read, by register. */
function readList(ctx: Context, { registers }: Jurisdiction, basis: StandingBasis): Html {
  const { language } = ctx;
  const declared = new Map(registers.map(r => [r.declaration.id, r.declaration]));
  const byRegister = Map.groupBy(factsRead(basis), id => id.slice(0, id.indexOf('.')));
  if (byRegister.size === 0) return html`<p>${text.nothing[language]}</p>`;
  return html`<ul>${[...byRegister].map(([register, facts]) => {
    const found = declared.get(register);
    const names = facts.map(id => found?.fields[id.slice(register.length + 1)]?.words[language] ?? id);
    return html`<li><strong>${found?.words[language] ?? register}</strong>: ${names.join(', ')}</li>`;
  })}</ul>`;
}

const act = (ctx: Context, purpose: Purpose, allowed: boolean, name: string): Html =>
  form({
    action: ctx.href(`/my/proactive/${allowed ? 'withdraw' : 'allow'}`),
    content: html`${hiddenInput('purpose', purpose)}${buttonGroup(
      button({
        label: (allowed ? text.withdraw : text.allow)[ctx.language],
        name: `${(allowed ? text.withdraw : text.allow)[ctx.language]}: ${name}`,
        kind: allowed ? 'secondary' : 'primary',
      }),
    )}`,
  });

function purposeSection(ctx: Context, data: ConsentPageData, basis: StandingBasis, purpose: Purpose): Html {
  const { language } = ctx;
  const { jurisdiction, consents, allowed } = data;
  const current = consents.find(one => one.purpose === purpose && inForce(one, ctx.now));
  const isOn = allowed.has(purpose);
  const until = current ? jurisdiction.zone.dayOf(current.until) : data.until;
  const day = formatDay(language, until, 'weekday');
  return section({
    id: `purpose-${purpose}`,
    title: basis.words[language],
    content: html`<p>${badge({ label: (isOn ? text.on : text.off)[language], tone: isOn ? 'success' : 'gray' })}</p><p>${about[purpose][language]}</p>${summaryList(
      {
        language,
        rows: [
          { key: text.until[language], value: isOn ? day : ctx.say(text.would, { day }) },
          { key: text.who[language], value: ctx.say(text.program, { portal: jurisdiction.portal }) },
          { key: text.law[language], value: basis.article.words[language] },
        ],
      },
    )}${disclosure({ summary: text.reads[language], content: readList(ctx, jurisdiction, basis) })}${act(ctx, purpose, isOn, basis.words[language])}`,
  });
}

function foundSection(ctx: Context, { findings, lookedOn, allowed }: ConsentPageData): Html {
  const { language } = ctx;
  const items = findings.map(({ told, ...finding }) => ({
    title: told.name[language],
    badges: badge({
      label: findingKinds[finding.kind][language],
      tone: finding.kind === 'losing' ? 'warning' : 'primary',
    }),
    description: html`${told.todo[language]}`,
    facts: [
      { key: text.when[language], value: whenOf(language, finding) },
      ...(told.amount ? [{ key: text.amount[language], value: told.amount[language] }] : []),
      ...told.why.map(one => ({ key: text.why[language], value: one[language] })),
    ],
    ...(told.path !== '/my/proactive' && {
      action: html`<a href="${ctx.href(told.path)}">${(told.path.startsWith('/apply/') ? text.apply : text.open)[language]}</a>`,
    }),
  }));
  const looked = lookedOn && ctx.say(text.looked, { day: formatDay(language, lookedOn, 'weekday') });
  return section({
    id: 'found',
    title: text.found[language],
    content: html`${looked && html`<p class="krds-hint">${looked}</p>`}${
      items.length > 0
        ? structuredList({ items })
        : html`<p>${(allowed.size > 0 ? text.none : text.soon)[language]}</p>`
    }`,
  });
}

const kindsSection = (ctx: Context, { unwanted, noticesAWeek }: ConsentPageData): Html =>
  section({
    id: 'notices-wanted',
    title: text.kinds[ctx.language],
    content: html`${form({
      action: ctx.href('/my/proactive/kinds'),
      content: html`${checkboxes({
        language: ctx.language,
        name: 'kinds',
        label: text.kinds[ctx.language],
        hint: text.kindsHint[ctx.language],
        optional: true,
        values: optionalKinds.filter(kind => !unwanted.has(kind)),
        choices: optionalKinds.map(kind => ({ value: kind, label: findingKinds[kind][ctx.language] })),
      })}${buttonGroup(button({ label: text.save[ctx.language], kind: 'secondary' }))}`,
    })}<p class="krds-hint">${ctx.say(text.howText, { n: noticesAWeek })}</p>`,
  });

function historySection(ctx: Context, { consents, bases }: ConsentPageData, zone: Zone): Html {
  const { language } = ctx;
  const nameOf = (one: StandingConsent) =>
    bases.find(basis => basis.id === one.purpose)?.words[language] ?? one.purpose;
  const endOf = ({ withdrawnAt, until }: StandingConsent) =>
    withdrawnAt === undefined ? formatDay(language, zone.dayOf(until)) : formatInstant(language, withdrawnAt, zone);
  return section({
    id: 'history',
    title: text.history[language],
    content: table({
      language,
      caption: text.history[language],
      hiddenCaption: true,
      rows: consents,
      empty: text.noHistory[language],
      columns: [
        { header: text.purpose[language], cell: nameOf, rowHeader: true },
        { header: text.since[language], cell: one => formatInstant(language, one.allowedAt, zone) },
        { header: text.ended[language], cell: endOf },
      ],
    }),
  });
}

/** What a person lets be looked for, what was found, and how they want to hear of it. */
export function consentPage(ctx: Context, data: ConsentPageData): Html {
  const { language } = ctx;
  const isPurpose = (id: string): id is Purpose => Object.hasOwn(about, id);
  const purposes = data.bases.flatMap(basis => (isPurpose(basis.id) ? [{ basis, id: basis.id }] : []));
  return mainContent({
    before: breadcrumb({
      language,
      home: ctx.href('/'),
      path: [{ label: words('나의 마당', 'My yard')[language], href: ctx.href('/my') }],
      current: consentTitle[language],
    }),
    content: html`${pageTitle({ title: consentTitle[language], lead: text.lead[language] })}${
      data.saved && notificationBanner({ language, tone: 'success', title: text.saved[language], announced: true })
    }${data.allowed.size > 0 && foundSection(ctx, data)}${purposes.map(({ basis, id }) => purposeSection(ctx, data, basis, id))}${kindsSection(ctx, data)}${historySection(ctx, data, data.jurisdiction.zone)}`,
    aside: helpPanel({
      title: text.how[language],
      content: html`<p>${ctx.say(text.howText, { n: data.noticesAWeek })}</p><p><a href="${ctx.href('/my/calendar')}">${text.calendar[language]}</a></p>`,
    }),
  });
}
