import { type Html, html, table } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { ChangedExample } from '../proposed-effect.ts';
import { decisionText } from './example-table.ts';
import { dayText } from './rule-parts.ts';

const text = {
  caption: words('결과가 달라지는 예시', 'Examples that come out otherwise'),
  none: words('어느 규칙의 예시도 결과가 달라지지 않습니다.', 'No example of any rule comes out otherwise.'),
  rule: words('규칙', 'Rule'),
  example: words('예시', 'Example'),
  day: words('기준일', 'Day of law'),
  before: words('지금', 'Now'),
  after: words('바뀐 뒤', 'After the change'),
};

/** What a proposed value does to the examples of the rules that use it. */
export const changedExamples = (ctx: Context, changed: readonly ChangedExample[]): Html =>
  changed.length === 0
    ? html`<p>${ctx.say(text.none)}</p>`
    : table({
        language: ctx.language,
        caption: ctx.say(text.caption),
        rows: changed,
        columns: [
          { header: ctx.say(text.rule), cell: one => ctx.say(one.rule.words) },
          { header: ctx.say(text.example), cell: one => ctx.say(one.example.words), rowHeader: true },
          { header: ctx.say(text.day), cell: one => dayText(ctx, one.on) },
          { header: ctx.say(text.before), cell: one => decisionText(ctx, one.rule, one.before) },
          { header: ctx.say(text.after), cell: one => decisionText(ctx, one.rule, one.after) },
        ],
      });
