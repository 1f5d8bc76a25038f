import { button, buttonGroup, type Html, html, nothing, section, table } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Benefit, BenefitVocabulary } from '../../benefits/index.ts';
import type { WhatIf } from '../../language/index.ts';
import type { Comparison, RuleChange } from '../comparison.ts';
import type { RuleFound } from '../search.ts';
import { benefitItems } from './benefit-items.ts';
import { amountOf } from './rule-card.ts';
import { notOfficial, standingWords } from './standing-words.ts';

const text = {
  title: words('이렇게 바뀌면 어떻게 될까요', 'What if something changes'),
  about: words('기록은 바뀌지 않습니다. 시험 삼아 보여 드립니다.', 'No record changes. It only shows what would be.'),
  result: words('{what} 달라지는 것', '{what}: what changes'),
  rule: words('혜택', 'Benefit'),
  before: words('지금', 'Now'),
  after: words('바뀐 뒤', 'After'),
  none: words('달라지는 것이 없습니다.', 'Nothing changes.'),
  won: words('새로 받을 수 있게 되는 혜택 {n}건', '{n:One benefit|# benefits} won'),
  lost: words('더는 받을 수 없게 되는 혜택 {n}건', '{n:One benefit|# benefits} lost'),
};

/** The changes of life one can try, a button each. */
export function whatIfButtons(ctx: Context, offered: readonly WhatIf[]): Html {
  if (offered.length === 0) return nothing;
  return section({
    id: 'what-if',
    title: ctx.say(text.title),
    content: html`<p>${ctx.say(text.about)}</p>${buttonGroup(
      ...offered.map(({ id, words: said }) =>
        button({ label: ctx.say(said), kind: 'secondary', form: 'finder', send: { name: 'if', value: id } }),
      ),
    )}`,
  });
}

function standText(ctx: Context, found: RuleFound | undefined): string {
  const label = ctx.say(standingWords[found?.standing ?? 'not'].badge);
  const amount = found && amountOf(found);
  return amount ? `${label}, ${ctx.say(amount)}` : label;
}

/** What was compared, and for whom each rule is. */
export interface WhatIfResult {
  readonly whatIf: WhatIf;
  readonly comparison: Comparison;
  readonly won: readonly Benefit[];
  readonly lost: readonly Benefit[];
  readonly vocabulary: BenefitVocabulary;
  readonly nameOf: (found: RuleFound) => string | undefined;
}

function ruleName(ctx: Context, { before, after }: RuleChange, { nameOf }: WhatIfResult): string {
  const found = after ?? before;
  const name = found && nameOf(found);
  return `${found ? ctx.say(found.rule.words) : ''}${name === undefined ? '' : ` (${name})`}`;
}

function won(ctx: Context, result: WhatIfResult): Html {
  const { comparison, vocabulary } = result;
  const list = (title: typeof text.won, count: number, shown: readonly Benefit[], standing: 'agency' | 'not') =>
    count > 0 && html`<h3>${ctx.say(title, { n: count })}</h3>${benefitItems(ctx, vocabulary, standing, shown)}`;
  return html`${list(text.won, comparison.won.length, result.won, 'agency')}${list(text.lost, comparison.lost.length, result.lost, 'not')}`;
}

/** What a change would win and lose: amounts before and after side by side, then the benefits of the catalogue. */
export function whatIfResult(ctx: Context, result: WhatIfResult): Html {
  const { whatIf, comparison } = result;
  const title = ctx.say(text.result, { what: ctx.say(whatIf.words) });
  const nothingChanges = comparison.rules.length + comparison.won.length + comparison.lost.length === 0;
  return section({
    id: 'if-result',
    title,
    content: html`<p>${ctx.say(whatIf.about)}</p><p>${ctx.say(notOfficial)}</p>${
      nothingChanges && html`<p>${ctx.say(text.none)}</p>`
    }${
      comparison.rules.length > 0 &&
      table({
        language: ctx.language,
        caption: title,
        hiddenCaption: true,
        columns: [
          { header: ctx.say(text.rule), rowHeader: true, cell: row => ruleName(ctx, row, result) },
          { header: ctx.say(text.before), cell: row => standText(ctx, row.before) },
          { header: ctx.say(text.after), cell: row => standText(ctx, row.after) },
        ],
        rows: comparison.rules,
      })
    }${won(ctx, result)}`,
  });
}
