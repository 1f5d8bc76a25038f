import {
  badge,
  type Html,
  helpPanel,
  html,
  mainContent,
  pageTitle,
  pagination,
  type StructuredItem,
  structuredList,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { type Benefit, textIn } from '../benefit.ts';
import type { BenefitPage } from '../benefits.ts';
import { benefitPath } from '../search-entry.ts';
import type { BenefitVocabulary } from '../vocabulary.ts';
import { type BenefitsAsked, benefitFilter, isNarrowed, listAddress, toFilter } from './benefit-filter.ts';
import { standingBadges } from './standing.ts';
import { amountText, codeWords, nameOf, placeWords, written } from './told.ts';

export const benefitListTitle = words('혜택', 'Benefits');

const text = {
  lead: words(
    '국가와 시·도, 시·군·구가 주는 혜택을 사는 곳과 상황으로 찾아보세요.',
    'Find what the nation, provinces and cities give, by where you live and your situation.',
  ),
  none: words('조건에 맞는 혜택이 없습니다', 'No benefit fits these filters'),
  noneHint: words('조건을 줄이거나 지워 보세요.', 'Try with fewer filters, or clear them.'),
  clear: words('조건 지우기', 'Clear filters'),
  shown: words('혜택 {count}건을 이름 순서로 보여 드립니다.', '{count:One benefit|# benefits}, by name.'),
  more: words(
    '혜택 {count}건을 이름 순서로 보여 드립니다. 다음 쪽에 더 있습니다.',
    '{count:One benefit|# benefits}, by name; more on the next page.',
  ),
  list: words('혜택 목록', 'List of benefits'),
  agency: words('담당 기관', 'Agency'),
  amount: words('금액', 'Amount'),
  place: words('지역', 'Area'),
  until: words('신청 기한', 'When to apply'),
};

function item(ctx: Context, vocabulary: BenefitVocabulary, benefit: Benefit, today: CivilDay): StructuredItem {
  const { content } = benefit;
  const { text: said } = textIn(content, ctx.language);
  const fact = (key: string, value: StructuredItem['description']) => (value === undefined ? [] : [{ key, value }]);
  return {
    title: nameOf(ctx, benefit),
    href: ctx.href(benefitPath(benefit.id)),
    badges: html`${standingBadges(ctx, benefit, today)} ${badge({ label: ctx.say(codeWords(vocabulary.fields, content.field)) })}`,
    description: written(ctx, content, said.who ?? said.purpose),
    facts: [
      ...fact(ctx.say(text.place), ctx.say(placeWords(vocabulary, content))),
      ...fact(ctx.say(text.amount), content.amount && amountText(ctx, content.amount)),
      ...fact(ctx.say(text.until), written(ctx, content, said.until?.split('\n')[0])),
    ],
  };
}

const nothingFound = (ctx: Context): Html =>
  helpPanel({
    id: 'no-benefit',
    title: ctx.say(text.none),
    content: html`<p>${ctx.say(text.noneHint)} <a href="${ctx.href('/benefits')}">${ctx.say(text.clear)}</a></p>`,
  });

/** The list of benefits, narrowed by place, field and trait, a page after a key. */
export function benefitListPage(
  ctx: Context,
  {
    vocabulary,
    asked,
    page,
    today,
  }: { vocabulary: BenefitVocabulary; asked: BenefitsAsked; page: BenefitPage; today: CivilDay },
): Html {
  const { benefits, next } = page;
  const said = next === undefined ? text.shown : text.more;
  return mainContent({
    content: html`${pageTitle({ title: ctx.say(benefitListTitle), lead: ctx.say(text.lead) })}${toFilter(ctx)}${
      benefits.length === 0 && isNarrowed(asked)
        ? nothingFound(ctx)
        : html`<p role="status">${ctx.say(said, { count: benefits.length })}</p><h2 class="sr-only">${ctx.say(text.list)}</h2>${structuredList(
            { items: benefits.map(one => item(ctx, vocabulary, one, today)) },
          )}`
    }${pagination({
      language: ctx.language,
      first: asked.after === '' ? undefined : listAddress(ctx, { ...asked, after: '' }),
      next: next === undefined ? undefined : listAddress(ctx, { ...asked, after: next }),
    })}`,
    side: benefitFilter(ctx, vocabulary, asked),
  });
}
