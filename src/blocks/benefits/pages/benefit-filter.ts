import { button, form, type Html, href, html, select } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { BenefitVocabulary } from '../vocabulary.ts';
import { codeWords } from './told.ts';

const text = {
  title: words('혜택 좁히기', 'Narrow the list'),
  area: words('사는 곳', 'Where you live'),
  city: words('시·군·구', 'City, county or district'),
  cityHint: words(
    '고르면 그곳에만 있는 혜택도 함께 보여 드립니다.',
    'Choose one to see what only its people can have as well.',
  ),
  field: words('분야', 'Field'),
  who: words('누구에게', 'For whom'),
  apply: words('조건 적용하기', 'Apply filters'),
  clear: words('조건 지우기', 'Clear filters'),
};

/** What the list was asked for, as it stands in the address. */
export interface BenefitsAsked {
  readonly area: string;
  readonly city: string;
  readonly field: string;
  readonly who: string;
  readonly after: string;
}

/** The address of a list. */
export const listAddress = (ctx: Context, asked: Partial<BenefitsAsked>): string =>
  ctx.href(
    href('/benefits', {
      area: asked.area || undefined,
      city: asked.city || undefined,
      field: asked.field || undefined,
      who: asked.who || undefined,
      after: asked.after || undefined,
    }),
  );

export const isNarrowed = ({ area, city, field, who }: BenefitsAsked): boolean => Boolean(area || city || field || who);

/** The form that narrows the list. The towns of a region are offered once the region is chosen: no script is needed. */
export function benefitFilter(ctx: Context, vocabulary: BenefitVocabulary, asked: BenefitsAsked): Html {
  const { language } = ctx;
  const outermost = vocabulary.areas.filter(({ within }) => within === undefined);
  const towns = asked.area === '' ? [] : vocabulary.areas.filter(({ within }) => within === asked.area);
  const offered = (areas: typeof towns) =>
    areas.map(({ code, words: name }) => ({ value: code, label: ctx.say(name) }));
  const common = { language, optional: true } as const;
  return form({
    action: ctx.href('/benefits'),
    method: 'get',
    content: html`<h2 id="narrow">${ctx.say(text.title)}</h2>${select({ ...common, name: 'area', label: ctx.say(text.area), value: asked.area, choices: offered(outermost) })}${
      towns.length > 0 &&
      select({
        ...common,
        name: 'city',
        label: ctx.say(text.city),
        hint: ctx.say(text.cityHint),
        value: asked.city,
        choices: offered(towns),
      })
    }${select({
      ...common,
      name: 'field',
      label: ctx.say(text.field),
      value: asked.field,
      choices: Object.keys(vocabulary.fields).map(code => ({
        value: code,
        label: ctx.say(codeWords(vocabulary.fields, code)),
      })),
    })}${select({
      ...common,
      name: 'who',
      label: ctx.say(text.who),
      value: asked.who,
      choices: vocabulary.groups.flatMap(group =>
        group.criteria.map(({ code, words: name }) => ({
          value: code,
          label: `${ctx.say(group.words)}: ${ctx.say(name)}`,
        })),
      ),
    })}${button({ label: ctx.say(text.apply), kind: 'secondary' })}${
      isNarrowed(asked) && html`<p><a href="${ctx.href('/benefits')}">${ctx.say(text.clear)}</a></p>`
    }`,
  });
}

/** The way to the filters; on a phone they stand below the list. */
export const toFilter = (ctx: Context): Html => html`<p><a href="#narrow">${ctx.say(text.title)}</a></p>`;
