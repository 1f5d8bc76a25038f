import { type Html, html } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Example, Question, Service } from '../../language/index.ts';
import { processSteps } from '../process-steps.ts';
import type { Guide } from './service-page.ts';

const text = {
  sometimes: words('필요할 때만', 'only if needed'),
  atOnce: words(
    '질문 {count}개에 답하면 바로 받습니다.',
    'Answer {count:one question|# questions} and receive it at once.',
  ),
  nothingAtOnce: words('물어보는 것 없이 바로 받습니다.', 'Nothing is asked, and you receive it at once.'),
  nothing: words('물어보는 것 없이 담당 공무원이 확인합니다.', 'Nothing is asked; an official checks.'),
  official: words(
    '질문 {count}개에 답하면 담당 공무원이 확인합니다.',
    'Answer {count:one question|# questions}; an official then checks.',
  ),
};

/** Who does what, in order. */
export const stepsSection = (ctx: Context, { service }: Guide): Html =>
  html`<ol>${processSteps(service).map(
    step =>
      html`<li><strong>${ctx.say(step.who)}</strong>${step.sometimes && ` (${ctx.say(text.sometimes)})`}: ${ctx.say(step.what)}</li>`,
  )}</ol>`;

const lineOf = (ctx: Context, service: Service, { expect }: Example<readonly Question[]>): string => {
  const ended = service.process.states[expect.state]?.kind === 'end';
  if (expect.asks.length === 0) return ctx.say(ended ? text.nothingAtOnce : text.nothing);
  return ctx.say(ended ? text.atOnce : text.official, { count: expect.asks.length });
};

/** The examples of the declaration, which are also its tests. */
export const examplesSection = (ctx: Context, { service }: Guide): Html | false =>
  service.examples.length > 0 &&
  html`<ul>${service.examples.map(
    example => html`<li><strong>${ctx.say(example.words)}</strong>: ${lineOf(ctx, service, example)}</li>`,
  )}</ul>`;
