import { type Content, type Html, html } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatMoney, type Words, words } from '../../../kernel/words/index.ts';
import { type Benefit, type BenefitAmount, type BenefitContent, textIn } from '../benefit.ts';
import type { BenefitVocabulary } from '../vocabulary.ts';

const text = {
  nation: words('전국', 'The whole country'),
  unknown: words('지역 자료 없음', 'Area not recorded'),
  once: words('최대 {money} (한 번)', 'Up to {money} (once)'),
  month: words('최대 {money} (매달)', 'Up to {money} (each month)'),
  year: words('최대 {money} (해마다)', 'Up to {money} (each year)'),
};

/** A text of the source with its lines kept, marked as Korean where the page is English and the text is not. */
export function written(ctx: Context, content: BenefitContent, value: string | undefined): Content {
  if (value === undefined) return undefined;
  const lines = value.split('\n').map((line, i) => (i === 0 ? html`${line}` : html`<br>${line}`));
  return textIn(content, ctx.language).written === ctx.language
    ? html`${lines}`
    : html`<span lang="ko">${lines}</span>`;
}

/** Whose people it is for. */
export function placeWords({ areas }: BenefitVocabulary, { scope }: BenefitContent): Words {
  if (scope.of === 'nation') return text.nation;
  const found = scope.of === 'area' ? areas.find(({ code }) => code === scope.area) : undefined;
  if (found === undefined) return text.unknown;
  const around = areas.find(({ code }) => code === found.within);
  if (around === undefined || around.words.ko === found.words.ko) return found.words;
  return words(`${around.words.ko} ${found.words.ko}`, `${found.words.en}, ${around.words.en}`);
}

export const amountText = (ctx: Context, { per, ...money }: BenefitAmount): string =>
  ctx.say(text[per], { money: formatMoney(ctx.language, money) });

/** The words of a code, or the code itself when the list has lost it. */
export const codeWords = (codes: Readonly<Record<string, Words>>, code: string): Words =>
  codes[code] ?? words(code, code);

/** The benefit's name in the reader's language, or in the one it has. */
export const nameOf = (ctx: Context, { content }: Pick<Benefit, 'content'>): string =>
  textIn(content, ctx.language).text.name;

/** The same with its language marked, where a name may be marked up. */
export const namedIn = (ctx: Context, content: BenefitContent): Html =>
  html`${written(ctx, content, textIn(content, ctx.language).text.name)}`;
