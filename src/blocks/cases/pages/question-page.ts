import { button, errorSummary, form, type Html, html, mainContent } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { addressSearch, type QuestionPage, questionField } from '../../forms/index.ts';
import type { Service } from '../../language/index.ts';

const text = {
  back: words('앞 질문으로', 'Back'),
  next: words('다음', 'Continue'),
  step: words('질문 {of}개 가운데 {at}번째', 'Question {at} of {of}'),
  kept: words(
    '답은 자동으로 저장됩니다. 나중에 ‘나의 신청’에서 이어서 쓸 수 있습니다.',
    'Your answers are kept. You can continue later from “My applications”.',
  ),
};

/** One question, one page. */
export function questionPage(
  ctx: Context,
  data: QuestionPage & {
    readonly service: Service;
    readonly draft: string;
    readonly back: string;
    readonly place: { readonly at: number; readonly of: number };
  },
): Html {
  const { service, question, draft, error, back, place, language } = data;
  const action = ctx.href(`/drafts/${draft}/questions/${question.id}`);
  const searching = question.kind === 'address';
  const nothingToSend = searching && !data.found?.places.length;
  const focus =
    question.kind === 'choice' || question.kind === 'yesNo' || question.kind === 'people'
      ? `${question.id}`
      : question.kind === 'day'
        ? `${question.id}-year`
        : question.id;
  return mainContent({
    narrow: true,
    before: html`<p class="krds-back"><a href="${back}">${ctx.say(text.back)}</a></p>`,
    content: html`${error && errorSummary({ language, errors: [{ field: nothingToSend ? 'address-search' : focus, message: error[language] }] })}
<p class="krds-caption">${service.words[language].name} · ${ctx.say(text.step, place)}</p>
${searching && html`<h1>${question.ask[language]}</h1>${question.hint && html`<p>${question.hint[language]}</p>`}${addressSearch(data, action)}`}
${
  nothingToSend
    ? questionField(data)
    : form({
        action: question.kind === 'file' ? `${action}/file` : action,
        files: question.kind === 'file',
        content: html`${questionField(data)}${button({ label: ctx.say(text.next), size: 'large' })}`,
      })
}
<p class="krds-hint">${ctx.say(text.kept)}</p>`,
  });
}
