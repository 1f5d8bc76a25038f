import {
  button,
  errorSummary,
  form,
  type Html,
  html,
  linkButton,
  mainContent,
  nothing,
  pageTitle,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { FinderQuestion } from '../../language/index.ts';
import { isAnswered, questionBefore } from '../answer.ts';
import { type Carried, carriedFields } from '../carried.ts';
import { type FoundLists, foundLists, shownFields } from './found-lists.ts';
import { type Filling, questionForm } from './question-form.ts';
import { toldList } from './told-list.ts';
import { whatIfButtons } from './what-if-part.ts';

export const finderTitle = words('혜택 찾기', 'Find benefits');

const text = {
  lead: words(
    '몇 가지만 답하면 받을 수 있는 혜택을 바로 보여 드립니다.',
    'Answer a few questions and see at once what you may be entitled to.',
  ),
  private: words(
    '로그인하지 않아도 됩니다. 답은 이 화면에만 있고 어디에도 저장하지 않습니다.',
    'You need not sign in. Your answers stay on this page and are kept nowhere.',
  ),
  progress: words('{at}번째 질문 (최대 {of}개)', 'Question {at} of at most {of}'),
  done: words('더 물을 것이 없습니다', 'Nothing more to ask'),
  doneAbout: words(
    '답에 따라 달라지는 혜택은 아래에서 이어서 답할 수 있습니다.',
    'Where a benefit hangs on more answers, go on from its card below.',
  ),
  back: words('이전 질문', 'Previous question'),
  restart: words('처음부터 다시 하기', 'Start again'),
};

/** What the page is made from. */
export interface FinderPage extends Omit<FoundLists, 'names'> {
  readonly title?: Words;
  readonly lead?: Words;
  /** Where the form goes. */
  readonly action: string;
  readonly carried: Carried;
  readonly question: FinderQuestion | undefined;
  readonly filling: Filling;
  /** Above everything: where the facts come from. */
  readonly before?: Html;
  /** The answer to a "what if". */
  readonly result?: Html;
}

function errorsOf(ctx: Context, { filling, question }: FinderPage): Html {
  if (filling.wrong.size === 0) return nothing;
  const isDay = (name: string): boolean =>
    question !== undefined &&
    [...question.facts, ...(question.members?.facts ?? [])].some(fact => fact.kind === 'day' && name.endsWith(fact.id));
  return errorSummary({
    language: ctx.language,
    errors: [...filling.wrong].map(([name, message]) => ({
      field: isDay(name) ? `${name}-${ctx.language === 'ko' ? 'year' : 'day'}` : name,
      message: ctx.say(message),
    })),
  });
}

function questionPart(ctx: Context, page: FinderPage): Html {
  const { question, carried, finder } = page;
  if (!question)
    return html`<h2 id="question" tabindex="-1">${ctx.say(text.done)}</h2><p>${ctx.say(text.doneAbout)}</p>`;
  const all = finder.declared.questions;
  const place = all.filter(one => isAnswered(carried, one) && one.id !== question.id).length + 1;
  return html`${all.includes(question) && html`<p class="krds-hint">${ctx.say(text.progress, { at: place, of: all.length })}</p>`}${questionForm(ctx, question, page.filling)}`;
}

/** The way back to the question before; only to one of the list. */
function backButton(ctx: Context, { carried, question, finder }: FinderPage): Html {
  const before = questionBefore(carried, question);
  if (!finder.declared.questions.some(({ id }) => id === before) || before === undefined) return nothing;
  return html`<p>${button({ label: ctx.say(text.back), kind: 'text', send: { name: 'change', value: before } })}</p>`;
}

/** The page of the finder: the question that decides most, what was told, what was found, what if. */
export function finderPage(ctx: Context, page: FinderPage): Html {
  const { carried, finder } = page;
  return mainContent({
    content: html`${errorsOf(ctx, page)}${pageTitle({ title: ctx.say(page.title ?? finderTitle), lead: ctx.say(page.lead ?? text.lead) })}${
      page.before ?? html`<p>${ctx.say(text.private)}</p>`
    }${page.result ?? nothing}${form({
      id: 'finder',
      action: page.action,
      content: html`${questionPart(ctx, page)}${backButton(ctx, page)}${carriedFields(carried)}${shownFields(page.shown)}`,
    })}${toldList(ctx, carried, finder.declared.questions)}${foundLists(ctx, { ...page, names: carried.names })}${whatIfButtons(
      ctx,
      finder.whatIfs(page.found),
    )}<p>${linkButton({ label: ctx.say(text.restart), kind: 'tertiary', href: page.action })}</p>`,
  });
}
