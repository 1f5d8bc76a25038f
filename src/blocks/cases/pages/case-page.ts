import {
  badge,
  button,
  buttonGroup,
  confirmationPanel,
  fileUpload,
  form,
  type Html,
  html,
  linkButton,
  mainContent,
  notificationBanner,
  pageTitle,
  section,
  summaryList,
  textarea,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatDay, formatInstant } from '../../../kernel/time/index.ts';
import { say, type Words, words } from '../../../kernel/words/index.ts';
import { answerText, type Issued } from '../../documents/index.ts';
import { questionsFor } from '../../forms/index.ts';
import type { Agency, Jurisdiction, Question, Service } from '../../language/index.ts';
import type { Case } from '../case.ts';
import type { Deadline } from '../deadline.ts';
import { standing } from './case-words.ts';
import { clock } from './clock.ts';
import { decision, type PathOfRule } from './decision.ts';
import { history } from './history.ts';
import { type Reviewable, reviewForm } from './review-form.ts';

const text = {
  received: words('{name:을/를} 접수했습니다', 'We received: {name}'),
  done: words('{name:이/가} 처리되었습니다', 'Done: {name}'),
  number: words('접수번호', 'Receipt number'),
  agency: words('담당 기관', 'Agency in charge'),
  opened: words('신청한 때', 'Sent'),
  status: words('지금 상태', 'Status'),
  document: words('발급된 문서', 'Your document'),
  download: words('{title} 내려받기 (PDF)', 'Download {title} (PDF)'),
  verification: words('문서확인번호', 'Verification number'),
  share: words(
    '받는 곳은 {day}까지 문서확인번호로 진짜인지 확인할 수 있습니다.',
    'Whoever receives it can verify it by this number until {day}.',
  ),
  decision: words('결정과 이유', 'The decision and why'),
  awaited: words(
    '담당자가 결정하기 전의 답입니다. 공식 결정이 아닙니다.',
    'This is the rule’s answer, before an official decides. It is not an official decision.',
  ),
  again: words('다시 살펴보기', 'Have it looked at again'),
  answers: words('답한 내용', 'Your answers'),
  history: words('처리 과정', 'History'),
  supplement: words('보완하기', 'Hand in what is missing'),
  asked: words('요청한 내용', 'What is asked'),
  until: words('기한', 'By'),
  note: words('전할 말', 'Your note'),
  files: words('파일', 'Files'),
  kinds: words('PDF, JPG, PNG', 'PDF, JPG, PNG'),
  supply: words('보완 자료 보내기', 'Send the supplement'),
  extend: words('기한 늘리기', 'Ask for more time'),
  withdraw: words('신청 취하하기', 'Withdraw the application'),
  withdrawHint: words(
    '처리가 끝나기 전에는 언제든 취하할 수 있습니다.',
    'You can withdraw at any time before it is decided.',
  ),
  remedy: words('결과에 이의가 있을 때', 'If you disagree'),
  next: words('이어서 할 수 있는 일', 'What you can do next'),
  apply: words('{name} 신청하기', 'Apply: {name}'),
  people: words('{n}명', '{n:one person|# people}'),
  soon: words('결과는 알림함으로 알려 드립니다.', 'You will be told in your inbox.'),
};

export interface CasePageData {
  readonly jurisdiction: Jurisdiction;
  readonly service: Service;
  readonly agency: Agency;
  readonly it: Case;
  readonly deadline: Deadline;
  readonly documents: readonly Issued[];
  readonly next: readonly Service[];
  /** Just sent: the page leads with the number and what happens next. */
  readonly fresh: boolean;
  /** Whether a decision can be asked to be looked at again. */
  readonly reviewable?: Reviewable | undefined;
  readonly pathOfRule?: PathOfRule | undefined;
  /** The reason for another look that was typed and refused. */
  readonly asked?: { readonly text: string; readonly error: Words };
  readonly error?: Words;
  /** The note that was typed and refused. */
  readonly note?: string;
}

/** A citizen's own case: where it stands, when it is due, what to do, what came of it. */
export function casePage(ctx: Context, data: CasePageData): Html {
  const { jurisdiction, service, agency, it, deadline, documents, fresh } = data;
  const { language } = ctx;
  const name = service.words[language].name;
  const where = standing(service, it);
  const writing = { language, formats: jurisdiction.formats };
  const due = !it.outcome && !deadline.stopped ? deadline.due : undefined;
  return mainContent({
    content: html`${
      fresh
        ? confirmationPanel({
            language,
            title: ctx.say(it.outcome === 'granted' ? text.done : text.received, { name }),
            number: it.number,
            numberLabel: ctx.say(text.number),
            ...(due !== undefined && {
              due: { text: formatInstant(language, due, jurisdiction.zone), machine: new Date(due).toISOString() },
            }),
            content: it.outcome ? undefined : html`<p>${ctx.say(text.soon)}</p>`,
          })
        : pageTitle({ title: name, badges: badge({ label: where.label[language], tone: where.tone }) })
    }
${data.error && notificationBanner({ language, tone: 'danger', title: data.error[language], announced: true })}
${documents.length > 0 && section({ id: 'document', title: ctx.say(text.document), content: documents.map(d => documentPart(ctx, d)) })}
${waiting(ctx, data)}
${summaryList({
  language,
  rows: [
    ...(fresh ? [] : [{ key: ctx.say(text.number), value: it.number }]),
    { key: ctx.say(text.status), value: where.label[language] },
    { key: ctx.say(text.agency), value: agency.words[language] },
    { key: ctx.say(text.opened), value: formatInstant(language, it.openedAt, jurisdiction.zone) },
  ],
})}
${it.outcome === 'refused' && section({ id: 'remedy', title: ctx.say(text.remedy), content: html`<p>${remedy(ctx, service, it, jurisdiction)}</p><p class="krds-hint">${service.remedy.law.words[language]}</p>` })}
${decisionPart(ctx, data)}
${section({ id: 'history', title: ctx.say(text.history), content: history(ctx, data) })}
${section({
  id: 'answers',
  title: ctx.say(text.answers),
  content: summaryList({
    language,
    rows: questionsFor(service, it.answers).map(q => ({
      key: q.label[language],
      value: peopleText(ctx, it.answers[q.id], q.kind) ?? answerText(writing, q, it.answers[q.id]),
    })),
  }),
})}
${it.outcome === 'granted' && data.next.length > 0 && section({ id: 'next', title: ctx.say(text.next), content: buttonGroup(data.next.map(s => linkButton({ kind: 'secondary', href: ctx.href(`/apply/${s.id}`), label: ctx.say(text.apply, { name: s.words[language].name }) }))) })}
${!it.outcome && html`<p class="krds-hint">${ctx.say(text.withdrawHint)}</p><p>${linkButton({ href: ctx.href(`/my/applications/${it.id}/withdraw`), kind: 'danger', label: ctx.say(text.withdraw) })}</p>`}`,
    aside: clock(ctx, data),
  });
}

/** What the rule said of it, and how to have the decision looked at again. */
function decisionPart(ctx: Context, { it, pathOfRule, reviewable, asked }: CasePageData): Html | false {
  if (!it.ruled) return false;
  return html`${section({
    id: 'decision',
    title: ctx.say(text.decision),
    content: html`${!it.outcome && html`<p class="krds-hint">${ctx.say(text.awaited)}</p>`}${decision(ctx, it.ruled, { amount: it.amount, pathOfRule })}`,
  })}${reviewable && section({ id: 'review', title: ctx.say(text.again), content: reviewForm(ctx, it, reviewable, asked) })}`;
}

/** People who were chosen, by their number: their names would be one more look at the register. */
const peopleText = (ctx: Context, answer: unknown, kind: Question['kind']): string | undefined =>
  kind === 'people' && Array.isArray(answer) ? ctx.say(text.people, { n: answer.length }) : undefined;

const remedy = (ctx: Context, service: Service, it: Case, jurisdiction: Jurisdiction): string =>
  say(ctx.language, service.remedy.words, {
    days: service.remedy.within.on(jurisdiction.zone.dayOf(it.closedAt ?? it.openedAt)).value,
  });

const documentPart = (ctx: Context, d: Issued): Html => {
  const title = d.title[ctx.language];
  return html`${buttonGroup(
    linkButton({
      href: ctx.href(`/my/documents/${d.id}/file`),
      label: ctx.say(text.download, { title }),
      icon: 'download',
      download: true,
    }),
  )}${summaryList({
    language: ctx.language,
    rows: [
      {
        key: ctx.say(text.verification),
        value: d.verification,
        source: ctx.say(text.share, { day: formatDay(ctx.language, d.verifiableUntil) }),
      },
    ],
  })}`;
};

function waiting(ctx: Context, { it, service, jurisdiction, note }: CasePageData): Html | false {
  const last = it.supplements.at(-1);
  if (it.outcome || service.process.states[it.state]?.kind !== 'applicant' || !last) return false;
  const { language } = ctx;
  const left = jurisdiction.supplement.extensions.on(jurisdiction.zone.dayOf(ctx.now)).value - last.extensions;
  return section({
    id: 'supplement',
    title: ctx.say(text.supplement),
    content: html`${summaryList({
      language,
      rows: [
        { key: ctx.say(text.asked), value: last.what },
        { key: ctx.say(text.until), value: formatDay(language, last.until, 'weekday') },
      ],
    })}${form({
      action: ctx.href(`/my/applications/${it.id}/supply`),
      files: true,
      content: html`${textarea({ language, name: 'note', label: ctx.say(text.note), value: note, optional: true, rows: 4, maxlength: 2000 })}${fileUpload(
        {
          language,
          name: 'files',
          label: ctx.say(text.files),
          optional: true,
          accept: ['application/pdf', 'image/jpeg', 'image/png'],
          megabytes: 5,
          multiple: true,
          kinds: ctx.say(text.kinds),
        },
      )}${button({ label: ctx.say(text.supply) })}`,
    })}${left > 0 && form({ action: ctx.href(`/my/applications/${it.id}/extend`), content: button({ kind: 'tertiary', label: ctx.say(text.extend) }) })}`,
  });
}
