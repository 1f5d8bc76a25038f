import { button, disclosure, type Html, nothing, table } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { FactValue, FinderQuestion, GivenFacts, RuleFact } from '../../language/index.ts';
import { takeValue, valueWords } from '../../rules/index.ts';
import { isAnswered } from '../answer.ts';
import type { Carried } from '../carried.ts';

const text = {
  title: words('지금까지 답한 것', 'What you have told so far'),
  see: words('지금까지 답한 것 {n}가지 보고 고치기', 'See and change what you have told so far ({n})'),
  question: words('질문', 'Question'),
  answer: words('답', 'Answer'),
  change: words('바꾸기', 'Change'),
  act: words('고치기', 'Action'),
  left: words('답하지 않음', 'Not answered'),
  none: words('해당하는 것이 없음', 'None of these'),
  members: words('{n}명', '{n:one|#}'),
};

const isValue = (value: GivenFacts[string]): value is FactValue => value !== undefined && typeof value !== 'object';

const said = (ctx: Context, fact: RuleFact, value: FactValue): string =>
  ctx.say(valueWords(fact, takeValue(fact, value)));

/** The answer to a question in a line. */
export function answerText(ctx: Context, { given, left }: Carried, question: FinderQuestion): string {
  if (left.has(question.id)) return ctx.say(text.left);
  const { members } = question;
  const group = members && given[members.group.id];
  if (Array.isArray(group)) return group.length === 0 ? ctx.say(text.none) : ctx.say(text.members, { n: group.length });
  if (question.traits) {
    const ticked = question.facts.filter(({ id }) => given[id] === true).map(fact => ctx.say(fact.words));
    return ticked.length === 0 ? ctx.say(text.none) : ticked.join(', ');
  }
  return question.facts
    .flatMap(fact => {
      const value = given[fact.id];
      return isValue(value) ? [said(ctx, fact, value)] : [];
    })
    .join(', ');
}

/** Every question that was answered or left open, each with a button to answer it again. */
export function toldList(ctx: Context, carried: Carried, questions: readonly FinderQuestion[]): Html {
  const rows = questions.filter(question => isAnswered(carried, question));
  if (rows.length === 0) return nothing;
  return disclosure({
    summary: ctx.say(text.see, { n: rows.length }),
    content: table({
      language: ctx.language,
      caption: ctx.say(text.title),
      hiddenCaption: true,
      columns: [
        { header: ctx.say(text.question), rowHeader: true, cell: row => ctx.say(row.label) },
        { header: ctx.say(text.answer), cell: row => answerText(ctx, carried, row) },
        {
          header: ctx.say(text.act),
          cell: row =>
            button({
              label: ctx.say(text.change),
              kind: 'text',
              size: 'small',
              form: 'finder',
              send: { name: 'change', value: row.id },
              name: `${ctx.say(text.change)}: ${ctx.say(row.label)}`,
            }),
        },
      ],
      rows,
    }),
  });
}
