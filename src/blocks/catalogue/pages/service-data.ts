import { type Html, html, summaryList } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { fetchedBy } from '../fetched.ts';
import type { Guide } from './service-page.ts';

const text = {
  nothing: words('준비할 서류가 없습니다.', 'You need no papers.'),
  optional: words('나중에 내도 됩니다', 'can be handed in later'),
  sometimes: words('해당할 때만', 'only in some cases'),
  noLookUp: words('정부 기록을 확인하지 않습니다.', 'No record is looked up.'),
  lookUp: words(
    '다시 묻지 않고 아래 기록을 확인합니다. 확인할 때마다 ‘누가 내 정보를 봤나’에 남습니다.',
    'These records are read instead of asking you. Each look is kept under “Who looked at my data”.',
  ),
  record: words('{register} ({about})', '{register}: {about}'),
  keeper: words('관리하는 기관: {keeper}', 'Kept by the {keeper}'),
  basis: words('확인하는 근거: {law}', 'Why it may be read: {law}'),
  noQuestions: words('묻는 것이 없습니다.', 'Nothing is asked.'),
  optionalQuestion: words('선택', 'optional'),
};

/** The papers a person must have ready: what the questions ask to upload. */
export function broughtSection(ctx: Context, { service }: Guide): Html {
  const files = service.asks.filter(question => question.kind === 'file');
  if (files.length === 0) return html`<p>${ctx.say(text.nothing)}</p>`;
  return html`<ul>${files.map(question => {
    const notes = [question.condition && text.sometimes, !question.required && text.optional].filter(note => !!note);
    return html`<li>${ctx.say(question.label)}${notes.length > 0 && ` (${notes.map(note => ctx.say(note)).join(', ')})`}</li>`;
  })}</ul>`;
}

/** Which records are read, kept by whom, about whom, and by which article. */
export function fetchedSection(ctx: Context, { catalogue, service }: Guide): Html {
  const rows = fetchedBy(catalogue.jurisdiction, service);
  if (rows.length === 0) return html`<p>${ctx.say(text.noLookUp)}</p>`;
  return html`<p>${ctx.say(text.lookUp)}</p>${summaryList({
    language: ctx.language,
    rows: rows.map(({ register, about, facts }) => ({
      key: ctx.say(text.record, { register: register.words, about }),
      value: facts.map(fact => ctx.say(fact.is.words)).join(', '),
      source: ctx.say(text.keeper, { keeper: register.keeper.words }),
    })),
  })}<p class="krds-hint">${ctx.say(text.basis, { law: service.basis.words })}</p>`;
}

/** The questions by their short names, in the order of asking. */
export function askedSection(ctx: Context, { service }: Guide): Html {
  if (service.asks.length === 0) return html`<p>${ctx.say(text.noQuestions)}</p>`;
  return html`<ol>${service.asks.map(question => {
    const notes = [question.condition && text.sometimes, !question.required && text.optionalQuestion].filter(n => !!n);
    return html`<li>${ctx.say(question.label)}${notes.length > 0 && ` (${notes.map(note => ctx.say(note)).join(', ')})`}</li>`;
  })}</ol>`;
}
