import { badge, type Html, type StructuredItem, structuredList } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatMoney, type Words, words } from '../../../kernel/words/index.ts';
import { type Benefit, type BenefitAmount, type BenefitVocabulary, benefitPath, textIn } from '../../benefits/index.ts';
import type { Standing } from '../standing.ts';
import { standingWords } from './standing-words.ts';

const text = {
  amount: words('추정 금액', 'Estimated amount'),
  place: words('지역', 'Area'),
  nation: words('전국', 'The whole country'),
  how: words('신청 방법', 'How to apply'),
  unsure: words(
    '조건에 맞는 것으로 보이지만 담당 기관이 확인하지 않았습니다.',
    'It may apply to you; the agency has not confirmed the conditions.',
  ),
};

const each: Readonly<Record<BenefitAmount['per'], Words>> = {
  once: words('최대 {money} (한 번)', 'up to {money} (once)'),
  month: words('최대 {money} (매달)', 'up to {money} (each month)'),
  year: words('최대 {money} (해마다)', 'up to {money} (each year)'),
};

const amountText = (ctx: Context, { per, ...money }: BenefitAmount): string =>
  ctx.say(each[per], { money: formatMoney(ctx.language, money) });

function placeText(ctx: Context, { areas }: BenefitVocabulary, { scope }: Benefit['content']): string | undefined {
  if (scope.of === 'nation') return ctx.say(text.nation);
  const found = scope.of === 'area' ? areas.find(({ code }) => code === scope.area) : undefined;
  return found && ctx.say(found.words);
}

function item(ctx: Context, vocabulary: BenefitVocabulary, standing: Standing, benefit: Benefit): StructuredItem {
  const { content } = benefit;
  const { text: said } = textIn(content, ctx.language);
  const { badge: label, tone } = standingWords[standing];
  const fact = (key: Words, value: string | undefined) => (value === undefined ? [] : [{ key: ctx.say(key), value }]);
  return {
    title: said.name,
    href: ctx.href(benefitPath(benefit.id)),
    badges: badge({ label: ctx.say(label), tone }),
    description: standing === 'agency' ? ctx.say(text.unsure) : (said.purpose ?? said.who)?.split('\n')[0],
    facts: [
      ...fact(text.place, placeText(ctx, vocabulary, content)),
      ...fact(text.amount, content.amount && amountText(ctx, content.amount)),
      ...fact(text.how, said.how?.split('\n')[0]),
    ],
  };
}

/** Benefits of the catalogue, each with its page and how to apply there. */
export const benefitItems = (
  ctx: Context,
  vocabulary: BenefitVocabulary,
  standing: Standing,
  benefits: readonly Benefit[],
): Html => structuredList({ items: benefits.map(one => item(ctx, vocabulary, standing, one)), level: 4 });
