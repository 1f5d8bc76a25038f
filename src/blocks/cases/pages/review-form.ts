import { button, disclosure, form, type Html, html, textarea } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { formatDay } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Case } from '../case.ts';

const text = {
  review: words('사람의 재검토 요청하기', 'Ask for a review by a person'),
  objection: words('이의신청하기', 'Object to the decision'),
  reviewHint: words(
    '이 결정은 시스템이 자동으로 했습니다. {day}까지 담당자가 다시 살펴 달라고 요청할 수 있습니다. 까닭을 10자 이상 적어 주세요.',
    'The system made this decision by itself. Until {day} you can ask that an official look at it again. Give a reason of at least 10 characters.',
  ),
  objectionHint: words(
    '{day}까지 결정에 이의를 신청할 수 있습니다. 까닭을 10자 이상 적어 주세요.',
    'Until {day} you can object to the decision. Give a reason of at least 10 characters.',
  ),
  reason: words('까닭', 'Reason'),
};

/** Whether and how a decision can be asked to be looked at again. */
export interface Reviewable {
  readonly kind: 'review' | 'objection';
  readonly until: CivilDay;
}

/** What a person can still ask of a decision: of the program's a review by a person, of an official's an objection, each once. */
export function reviewable(it: Case, until: CivilDay, today: CivilDay): Reviewable | undefined {
  if (!it.ruled || (it.outcome !== 'granted' && it.outcome !== 'refused') || today > until) return undefined;
  if (it.review?.kind === 'objection') return undefined;
  const last = it.history.findLast(({ event }) =>
    ['granted-automatically', 'approved', 'refused'].includes(event.type),
  );
  return { kind: last?.event.type === 'granted-automatically' ? 'review' : 'objection', until };
}

/** The form by which a person asks for another look. @law 개인정보 보호법 제37조의2, 민원 처리에 관한 법률 제35조 */
export function reviewForm(
  ctx: Context,
  it: Case,
  { kind, until }: Reviewable,
  typed: { readonly text: string; readonly error: Words } | undefined,
): Html {
  const { language } = ctx;
  return disclosure({
    summary: ctx.say(text[kind]),
    open: typed !== undefined,
    content: html`${form({
      action: ctx.href(`/my/applications/${it.id}/review`),
      content: html`${textarea({
        language,
        name: 'text',
        id: 'review-text',
        label: ctx.say(text.reason),
        hint: ctx.say(kind === 'review' ? text.reviewHint : text.objectionHint, { day: formatDay(language, until) }),
        rows: 4,
        maxlength: 2000,
        value: typed?.text,
        ...(typed && { error: typed.error[language] }),
      })}${button({ kind: 'secondary', label: ctx.say(text[kind]) })}`,
    })}`,
  });
}
