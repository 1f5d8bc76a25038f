import {
  button,
  errorSummary,
  form,
  type Html,
  html,
  mainContent,
  pageTitle,
  section,
  summaryList,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatInstant } from '../../../kernel/time/index.ts';
import { formatMoney, type Words, won, words } from '../../../kernel/words/index.ts';
import { answerText } from '../../documents/index.ts';
import { type Draft, questionsFor } from '../../forms/index.ts';
import type { Jurisdiction, Service } from '../../language/index.ts';
import type { Fetched } from '../answerable.ts';
import type { Person } from '../person.ts';
import type { RuleAnswer } from '../rule-answer.ts';
import { decision, type PathOfRule } from './decision.ts';
import { factList } from './fact-list.ts';

const text = {
  title: words('보내기 전에 확인하세요', 'Check before you send'),
  yours: words('답한 내용', 'Your answers'),
  known: words('정부가 확인한 내용', 'What government found'),
  wrong: words(
    '사실과 다른 내용이 있으면 그 기록을 맡은 기관에 정정을 요청할 수 있습니다.',
    'If something is wrong, you can ask the agency that keeps the record to correct it.',
  ),
  subject: words('신청 대상', 'About'),
  fee: words('수수료', 'Fee'),
  free: words('무료', 'Free'),
  due: words('보내면 늦어도', 'If you send now, decided by'),
  declare: words(
    '답한 내용이 사실과 같음을 확인하고 보냅니다. 신청한 사람과 시각은 기록에 남습니다.',
    'By sending you confirm that your answers are true. Who sent it and when is recorded.',
  ),
  send: words('{name} 보내기', 'Send: {name}'),
  now: words('보내는 즉시 발급됩니다', 'It is issued at once'),
  foreseen: words('지금 알려진 사실로 보면', 'From what is known now'),
  notYet: words(
    '미리 계산한 답이며 공식 결정이 아닙니다. 요건에 맞으면 보내는 즉시 결정되고, 아니면 담당자가 결정합니다.',
    'This is worked out beforehand and is not an official decision. If the conditions are met it is decided as soon as you send; otherwise an official decides.',
  ),
  byOfficial: words(
    '미리 계산한 답이며 공식 결정이 아닙니다. 담당자가 확인하고 결정합니다.',
    'This is worked out beforehand and is not an official decision. An official checks and decides.',
  ),
};

/** The last look: every answer with a way to change it, every fetched fact with its source. */
export function checkPage(
  ctx: Context,
  data: {
    readonly service: Service;
    readonly jurisdiction: Jurisdiction;
    readonly draft: Draft;
    readonly fetched: Fetched;
    readonly people: readonly Person[];
    readonly due: number | undefined;
    /** What the service's rule answers from what is known now. */
    readonly foreseen: RuleAnswer | undefined;
    readonly pathOfRule?: PathOfRule | undefined;
    readonly error?: Words;
  },
): Html {
  const { service, jurisdiction, draft, fetched, people, error } = data;
  const { language } = ctx;
  const names = new Map(people.map(p => [p.key, p.name[language]]));
  const writing = { language, formats: jurisdiction.formats, nameOf: (key: string) => names.get(key) };
  const today = jurisdiction.zone.dayOf(ctx.now);
  const fee = service.fee.on(today).value;
  const due = data.due as Parameters<typeof formatInstant>[1] | undefined;
  return mainContent({
    narrow: true,
    content: html`${error && errorSummary({ language, errors: [{ field: 'send', message: error[language] }] })}
<p class="krds-caption">${service.words[language].name}</p>
${pageTitle({ title: ctx.say(text.title) })}
${section({
  id: 'yours',
  title: ctx.say(text.yours),
  content: summaryList({
    language,
    rows: [
      { key: ctx.say(text.subject), value: draft.subjectName[language] },
      ...questionsFor(service, draft.answers).map(q => ({
        key: q.label[language],
        value: answerText(writing, q, draft.answers[q.id]),
        change: { href: ctx.href(`/drafts/${draft.id}/questions/${q.id}`) },
      })),
      { key: ctx.say(text.fee), value: fee === 0 ? ctx.say(text.free) : formatMoney(language, won(fee)) },
      ...(due === undefined
        ? []
        : [{ key: ctx.say(text.due), value: formatInstant(language, due, jurisdiction.zone) }]),
    ],
  }),
})}
${section({
  id: 'known',
  title: ctx.say(text.known),
  content: html`${Object.entries(service.uses)
    .filter(([key]) => (fetched[key]?.length ?? 0) > 0)
    .map(([key, reading]) =>
      factList(jurisdiction, language, reading, fetched[key] ?? [], today),
    )}<p class="krds-hint">${ctx.say(text.wrong)}</p>`,
})}
${foreseenSection(ctx, data)}
${form({
  action: ctx.href(`/drafts/${draft.id}/check`),
  content: html`<p>${ctx.say(text.declare)}</p>${button({ label: ctx.say(text.send, { name: service.words[language].name }), size: 'large' })}`,
})}`,
  });
}

function foreseenSection(
  ctx: Context,
  { service, foreseen, pathOfRule }: Pick<Parameters<typeof checkPage>[1], 'service' | 'foreseen' | 'pathOfRule'>,
): Html | false {
  if (!foreseen) return false;
  const atOnce = service.process.states[service.process.start]?.kind === 'automatic';
  return section({
    id: 'foreseen',
    title: ctx.say(text.foreseen),
    content: html`<p class="krds-hint">${ctx.say(atOnce ? text.notYet : text.byOfficial)}</p>${decision(ctx, foreseen, { pathOfRule })}`,
  });
}
