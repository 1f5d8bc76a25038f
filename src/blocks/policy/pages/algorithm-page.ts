import {
  badge,
  breadcrumb,
  type Html,
  html,
  mainContent,
  notificationBanner,
  pageTitle,
  section,
  summaryList,
  table,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatPercent, words } from '../../../kernel/words/index.ts';
import type { AlgorithmEntry } from '../algorithm-entry.ts';
import { effectOf } from '../algorithm-record.ts';
import { fewer } from '../counted.ts';
import { pathOfRule } from '../paths.ts';
import { algorithmListTitle, whoBadge } from './algorithm-list-page.ts';
import { decisionText, outcomeWords } from './example-table.ts';
import { outlineSections } from './outline-table.ts';
import { verifiedText } from './rule-list-page.ts';
import { articleCell, dayText, spanText } from './rule-parts.ts';

const text = {
  about: words('한눈에', 'At a glance'),
  decides: words('무엇을 정하나', 'What it decides'),
  owner: words('책임지는 기관', 'Who is responsible'),
  contact: words('문의', 'Contact'),
  counter: words('{agency} 민원 창구', 'public counter: {agency}'),
  law: words('근거', 'Law'),
  who: words('누가 정하나', 'Who decides'),
  alone: words(
    '재량이 없는 경우 시스템이 혼자 정합니다: {law}',
    'Where there is no discretion, the system alone: {law}',
  ),
  official: words(
    '공무원이 정합니다. 규칙은 계산을 돕습니다.',
    'An official decides. The rule helps with the computation.',
  ),
  services: words('쓰이는 서비스', 'Services that use it'),
  since: words('시행', 'In force'),
  changed: words('마지막으로 바뀐 날', 'Last change'),
  version: words('판', 'Version'),
  fingerprint: words('지문 (SHA-256)', 'Fingerprint (SHA-256)'),
  checked: words('원문과 대조', 'Compared with the official text'),
  method: words('방법', 'Method'),
  rules: words(
    '사람이 쓴 규칙. 학습한 모형이 아닙니다. 외부 업체가 만들지 않았습니다.',
    'Rules written by people. Nothing is learned from data; no outside supplier.',
  ),
  data: words('쓰는 자료', 'Data it uses'),
  fact: words('자료', 'Data'),
  register: words('어디서', 'From'),
  asked: words('본인이 답함', 'Told by the person'),
  sensitive: words('민감', 'Sensitive'),
  used: words('얼마나 쓰였고 사람은 어떻게 살폈나', 'How much it is used, and what people made of it'),
  decisions: words('결정', 'Decisions'),
  automatic: words('그 가운데 자동으로 받아들임', 'Of these granted automatically'),
  overridden: words('공무원이 달리 정한 비율', 'Share decided otherwise by officials'),
  reviews: words('재검토·이의신청', 'Reviews and objections'),
  upheld: words('그 가운데 받아들여진 것', 'Of these upheld'),
  uncounted: words('아직 세지 않습니다.', 'Not counted yet.'),
  small: words(
    '5건 미만인 수는 사람을 알아볼 수 없도록 적지 않습니다.',
    'Numbers below five are left out, so that nobody can be recognised.',
  ),
  human: words('사람이 다시 보게 하려면', 'How to have a person look'),
  risks: words('위험과 막는 방법', 'Risks, and what is done about them'),
  examples: words('예시', 'Examples'),
  example: words('예시', 'Example'),
  day: words('기준일', 'Day of law'),
  result: words('결과', 'Result'),
  json: words('이 등록을 프로그램으로 읽기 (JSON)', 'This entry for programs (JSON)'),
  ruleJson: words('규칙 자체를 JSON으로 읽기', 'The rule itself as JSON'),
  over: words(
    '지금 시행 중인 판이 아닙니다. 그때의 결정을 이해하도록 남겨 둡니다.',
    'This version is not in force now. It stays so that decisions of its time can be understood.',
  ),
};

const counted = (ctx: Context, count: number | undefined): string =>
  count === undefined ? ctx.say(fewer) : String(count);

function figures(ctx: Context, { decisions }: AlgorithmEntry): Html {
  const { language } = ctx;
  if (!decisions) return html`<p>${ctx.say(text.uncounted)}</p>`;
  const { overriddenShare: share } = decisions;
  return html`${summaryList({
    language,
    rows: [
      { key: ctx.say(text.decisions), value: counted(ctx, decisions.decisions) },
      { key: ctx.say(text.automatic), value: counted(ctx, decisions.automatic) },
      { key: ctx.say(text.overridden), value: share === undefined ? '–' : formatPercent(language, share) },
      { key: ctx.say(text.reviews), value: counted(ctx, decisions.reviews) },
      { key: ctx.say(text.upheld), value: counted(ctx, decisions.upheld) },
    ],
  })}<p class="krds-hint">${ctx.say(text.small)}</p>`;
}

function glance(ctx: Context, entry: AlgorithmEntry): Html {
  const { rule } = entry;
  const { language } = ctx;
  return summaryList({
    language,
    rows: [
      { key: ctx.say(text.decides), value: ctx.say(effectOf(entry)) },
      {
        key: ctx.say(text.who),
        value: rule.automatic ? ctx.say(text.alone, { law: rule.automatic.words }) : ctx.say(text.official),
      },
      { key: ctx.say(text.law), value: articleCell(ctx, rule.law) },
      { key: ctx.say(text.owner), value: ctx.say(rule.owner.words) },
      { key: ctx.say(text.contact), value: rule.owner.phone ?? ctx.say(text.counter, { agency: rule.owner.words }) },
      ...(entry.services.length > 0
        ? [
            {
              key: ctx.say(text.services),
              value: html`<ul>${entry.services.map(one => html`<li><a href="${ctx.href(`/services/${one.id}`)}">${one.words[language].name}</a></li>`)}</ul>`,
            },
          ]
        : []),
      { key: ctx.say(text.since), value: spanText(ctx, rule) },
      { key: ctx.say(text.changed), value: dayText(ctx, entry.lastChange) },
      { key: ctx.say(text.method), value: ctx.say(text.rules) },
      { key: ctx.say(text.checked), value: verifiedText(ctx, entry.verified) },
      { key: ctx.say(text.version), value: String(rule.version) },
      { key: ctx.say(text.fingerprint), value: html`<code>${entry.fingerprint}</code>` },
    ],
  });
}

const data = (ctx: Context, { facts }: AlgorithmEntry): Html =>
  table({
    language: ctx.language,
    caption: ctx.say(text.data),
    hiddenCaption: true,
    rows: facts,
    columns: [
      {
        header: ctx.say(text.fact),
        cell: ({ fact }) =>
          html`<span>${fact.group && `${ctx.say(fact.group.one)}: `}${ctx.say(fact.words)}${fact.sensitive && html` ${badge({ label: ctx.say(text.sensitive), tone: 'warning' })}`}</span>`,
        rowHeader: true,
      },
      { header: ctx.say(text.register), cell: ({ register }) => ctx.say(register ?? text.asked) },
    ],
  });

const examples = (ctx: Context, { rule, examples: tried }: AlgorithmEntry): Html =>
  table({
    language: ctx.language,
    caption: ctx.say(text.examples),
    hiddenCaption: true,
    rows: tried,
    columns: [
      { header: ctx.say(text.example), cell: ({ example }) => ctx.say(example.words), rowHeader: true },
      { header: ctx.say(text.day), cell: ({ example }) => dayText(ctx, example.on) },
      {
        header: ctx.say(text.result),
        cell: ({ got }) => (got.outcome === 'no' ? ctx.say(outcomeWords.no) : decisionText(ctx, rule, got)),
      },
    ],
  });

/** One rule as the public sees it: what it decides, by which law, from which data, and who watches over it. */
export function algorithmPage(ctx: Context, entry: AlgorithmEntry, { inForce }: { readonly inForce: boolean }): Html {
  const { rule, risks, review, outline } = entry;
  return mainContent({
    before: breadcrumb({
      language: ctx.language,
      home: ctx.href('/'),
      path: [{ label: ctx.say(algorithmListTitle), href: ctx.href('/algorithms') }],
      current: ctx.say(rule.words),
    }),
    content: html`${pageTitle({ title: ctx.say(rule.words), lead: ctx.say(rule.purpose), badges: whoBadge(ctx, rule) })}${
      !inForce && notificationBanner({ language: ctx.language, tone: 'warning', title: ctx.say(text.over) })
    }${section({ id: 'about', title: ctx.say(text.about), content: glance(ctx, entry) })}${outlineSections(ctx, rule, outline)}${section(
      { id: 'data', title: ctx.say(text.data), content: data(ctx, entry) },
    )}${section({ id: 'used', title: ctx.say(text.used), content: figures(ctx, entry) })}${section({ id: 'human', title: ctx.say(text.human), content: html`<p>${ctx.say(review)}</p>` })}${section(
      {
        id: 'risks',
        title: ctx.say(text.risks),
        content: html`<ul>${risks.map(one => html`<li>${ctx.say(one)}</li>`)}</ul>`,
      },
    )}${section({ id: 'examples', title: ctx.say(text.examples), content: examples(ctx, entry) })}<ul><li><a href="/api${pathOfRule(rule.id, rule.version)}">${ctx.say(text.json)}</a></li><li><a href="/api/rules/${rule.id}?version=${rule.version}">${ctx.say(text.ruleJson)}</a></li></ul>`,
  });
}
