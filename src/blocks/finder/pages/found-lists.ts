import { button, cardGrid, type Html, hiddenInput, html } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatNumber, type Words, words } from '../../../kernel/words/index.ts';
import type { Benefit } from '../../benefits/index.ts';
import type { Finder } from '../finder.ts';
import { mostShown, type Shown } from '../intent.ts';
import type { Found, RuleFound } from '../search.ts';
import { type Standing, standings } from '../standing.ts';
import { benefitItems } from './benefit-items.ts';
import { ruleCard } from './rule-card.ts';
import { notOfficial, standingWords } from './standing-words.ts';

const text = {
  title: words('지금까지 찾은 혜택', 'What was found so far'),
  counts: words(
    '가능성 높음 {likely}건, 기관 확인 필요 {agency}건, 답이 더 필요함 {open}건, 해당하지 않음 {not}건',
    '{likely} likely, {agency} for the agency to say, {open} that hang on your answers, {not} not for you',
  ),
  none: words('아직 없습니다.', 'None yet.'),
  more: words('더 보기', 'Show more'),
  rest: words('{n}건이 더 있습니다.', '{n:There is one more|There are # more}.'),
  notRules: words('맞지 않는 까닭 보기', 'See why not'),
};

/** What the lists are made from. */
export interface FoundLists {
  readonly finder: Finder;
  readonly found: Found;
  readonly benefits: Readonly<Record<Standing, readonly Benefit[]>>;
  readonly shown: Shown;
  /** Names of those looked at with the person, as far as they are known. */
  readonly names: readonly string[];
  readonly carries: boolean;
  /** `<rule>.<who>` of the card whose reasons are open. */
  readonly why: string | undefined;
}

/** What a dependant is called: their name, else their place. */
export function nameOf(
  ctx: Context,
  { finder, names }: Pick<FoundLists, 'finder' | 'names'>,
  one: RuleFound,
): string | undefined {
  const { who } = one.subject;
  const { dependants } = finder.declared;
  if (who === 'self' || !dependants) return undefined;
  return names[who] ?? `${ctx.say(dependants.group.one)} ${who + 1}`;
}

function waits(lists: FoundLists, { waitsFor }: RuleFound): Words | undefined {
  const { questions } = lists.finder.declared;
  return questions.find(({ members }) => members !== undefined && members.group.id === waitsFor)?.label;
}

const cards = (ctx: Context, lists: FoundLists, rules: readonly RuleFound[]): Html =>
  cardGrid(
    rules.map(found =>
      ruleCard(ctx, {
        found,
        name: nameOf(ctx, lists, found),
        service: lists.finder.serviceOf(found.rule.id),
        rulePage: lists.finder.rulePage(found.rule.id),
        carries: lists.carries,
        open: lists.why === `${found.rule.id}.${found.subject.who}`,
        waits: waits(lists, found),
        asked: lists.found.compiled.asked,
      }),
    ),
  );

function moreButton(ctx: Context, lists: FoundLists, standing: Standing, left: number): Html | false {
  if (left <= 0) return false;
  const heading = ctx.say(standingWords[standing].heading);
  return html`<p>${ctx.say(text.rest, { n: left })} ${
    lists.benefits[standing].length < mostShown &&
    button({
      label: ctx.say(text.more),
      kind: 'tertiary',
      size: 'small',
      form: 'finder',
      send: { name: 'more', value: standing },
      name: `${ctx.say(text.more)}: ${heading}`,
    })
  }</p>`;
}

/** The rules of a standing; of the open ones, those nearest to an answer first. */
function rulesOf({ rules }: Found, standing: Standing): readonly RuleFound[] {
  const missing = ({ decision }: RuleFound): number => decision?.missing.length ?? 1;
  const own = rules.filter(one => one.standing === standing);
  return standing === 'open' ? own.toSorted((a, b) => missing(a) - missing(b)) : own;
}

/** Why something is not for somebody costs a computation each, and few want to know of all: it is told when it is asked. */
const whyNot = (ctx: Context): Html =>
  html`<p>${button({ label: ctx.say(text.notRules), kind: 'text', form: 'finder', send: { name: 'why', value: 'not' } })}</p>`;

function list(ctx: Context, lists: FoundLists, standing: Standing): Html {
  const { found, finder, benefits, shown } = lists;
  const all = rulesOf(found, standing);
  const rules = standing === 'open' ? all.slice(0, shown[standing]) : all;
  const { heading, means } = standingWords[standing];
  const count = found.counts[standing];
  const listed = benefits[standing];
  return html`<section class="krds-section" aria-labelledby="found-${standing}"><h3 id="found-${standing}">${ctx.say(heading)} (${formatNumber(ctx.language, count)})</h3><p>${ctx.say(count === 0 ? text.none : means)}</p>${
    standing === 'not' && lists.why !== 'not' && rules.length > 0
      ? whyNot(ctx)
      : rules.length > 0 && cards(ctx, lists, rules)
  }${listed.length > 0 && benefitItems(ctx, finder.vocabulary, standing, listed)}${
    standing !== 'not' && moreButton(ctx, lists, standing, count - rules.length - listed.length)
  }</section>`;
}

/** How many stand how, in one sentence that is read out when it changes. */
export const countsText = (ctx: Context, { counts }: Found): string =>
  ctx.say(
    text.counts,
    Object.fromEntries(standings.map(standing => [standing, formatNumber(ctx.language, counts[standing])])),
  );

/** The hidden counts of how much of each list is shown. */
export const shownFields = (shown: Shown): Html =>
  html`${standings.map(standing => hiddenInput(`shown.${standing}`, String(shown[standing])))}`;

/** The lists: likely, for the agency to say, open, not. */
export const foundLists = (ctx: Context, lists: FoundLists): Html =>
  html`<section class="krds-section" id="found" aria-labelledby="found-title"><h2 id="found-title">${ctx.say(text.title)}</h2><p role="status"><strong>${countsText(ctx, lists.found)}</strong></p><p>${ctx.say(notOfficial)}</p>${standings.map(
    standing => list(ctx, lists, standing),
  )}</section>`;
