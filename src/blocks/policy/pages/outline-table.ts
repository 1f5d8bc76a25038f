import { type Html, html, section, table } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Article, Rule } from '../../language/index.ts';
import type { Outline, OutlineLine } from '../reading.ts';
import { articleCell } from './rule-parts.ts';

const text = {
  reads: words('규칙과 조문', 'The rule beside its law'),
  condition: words('요건', 'Condition'),
  article: words('조문', 'Article'),
  number: words('번호', 'No.'),
  everyone: words('누구나 해당합니다.', 'It is for everyone.'),
  amount: words('금액은 이렇게 정합니다', 'How the amount is set'),
  names: words('쓰이는 말', 'What the words mean'),
  name: words('말', 'Term'),
  means: words('뜻', 'Meaning'),
};

interface Numbered {
  readonly number: string;
  readonly line: OutlineLine;
  readonly law: Article | undefined;
}

/** The lines one below another, numbered like paragraphs; a line without an article of its own stands under that of the line above. */
function numbered(line: OutlineLine, number: string, above: Article | undefined): readonly Numbered[] {
  const law = line.law ?? above;
  const parts = line.parts.flatMap((part, i) => numbered(part, number === '' ? `${i + 1}` : `${number}.${i + 1}`, law));
  return number === '' && line.parts.length > 0
    ? [{ number: '', line, law }, ...parts]
    : [{ number: number || '1', line, law }, ...parts];
}

const conditions = (ctx: Context, caption: string, line: OutlineLine, law: Article | undefined): Html =>
  table({
    language: ctx.language,
    caption,
    hiddenCaption: true,
    rows: numbered(line, '', law),
    columns: [
      { header: ctx.say(text.number), cell: one => one.number || '·' },
      { header: ctx.say(text.condition), cell: one => ctx.say(one.line.words), rowHeader: true },
      { header: ctx.say(text.article), cell: one => articleCell(ctx, one.law) },
    ],
  });

/** The rule in sentences, each line with its article: what a policy officer reads. */
export function outlineSections(ctx: Context, rule: Rule, outline: Outline): Html {
  const { condition, amount, definitions } = outline;
  return html`${section({
    id: 'reads',
    title: ctx.say(text.reads),
    content: condition
      ? conditions(ctx, ctx.say(text.reads), condition, rule.law)
      : html`<p>${ctx.say(text.everyone)}</p>`,
  })}${
    amount &&
    section({
      id: 'amount',
      title: ctx.say(text.amount),
      content: html`<p>${ctx.say(amount)}</p><p class="krds-hint">${articleCell(ctx, rule.amount?.node.law ?? rule.law)}</p>`,
    })
  }${
    definitions.length > 0 &&
    section({
      id: 'names',
      title: ctx.say(text.names),
      content: table({
        language: ctx.language,
        caption: ctx.say(text.names),
        hiddenCaption: true,
        rows: definitions,
        columns: [
          { header: ctx.say(text.name), cell: one => ctx.say(one.words), rowHeader: true },
          { header: ctx.say(text.means), cell: one => ctx.say(one.is) },
          { header: ctx.say(text.article), cell: one => articleCell(ctx, one.law) },
        ],
      }),
    })
  }`;
}
