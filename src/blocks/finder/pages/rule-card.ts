import {
  badge,
  button,
  type Content,
  card,
  disclosure,
  type Html,
  html,
  linkButton,
  nothing,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import { servicePath } from '../../catalogue/index.ts';
import type { Service } from '../../language/index.ts';
import { type Asked, type Explanation, explain, measured } from '../../rules/index.ts';
import { missingOf } from '../missing-question.ts';
import type { RuleFound } from '../search.ts';
import { explanationTree, hasUnverified } from './explanation-tree.ts';
import { standingWords } from './standing-words.ts';

const text = {
  estimate: words('추정 금액: {amount}', 'Estimated amount: {amount}'),
  why: words('근거 전체 보기', 'See every reason'),
  so: words('왜 그런가요', 'Why'),
  needs: words('더 알아야 할 것: {what}', 'Still to be known: {what}'),
  more: words('그 밖에 {n}가지', '{n:one more|# more}'),
  ask: words('이어서 답하기', 'Answer these'),
  showWhy: words('지금까지의 판단 보기', 'See the reasons so far'),
  apply: words('신청하기', 'Apply'),
  guide: words('안내 보기', 'See the guide'),
  rule: words('규칙 보기', 'See the rule'),
  forWhom: words('{name} 앞으로', 'For {name}'),
  unverified: words(
    '법령 원문과 대조하지 않은 값이 들어 있습니다.',
    'Some of the figures have not yet been compared with the law.',
  ),
};

/** How the page shows one rule. */
export interface RuleCard {
  readonly found: RuleFound;
  /** Whom it is for, when that is not the person. */
  readonly name: string | undefined;
  readonly service: Service | undefined;
  /** Where the rule itself can be read. */
  readonly rulePage: string | undefined;
  /** Whether an application can be opened at once with what is known: somebody is signed in. */
  readonly carries: boolean;
  /** Shows the reasons of what is still open. */
  readonly open: boolean;
  /** What it waits for as a whole, in the words of the question. */
  readonly waits: Words | undefined;
  readonly asked: Asked;
}

const cardId = ({ found }: RuleCard): string => `${found.rule.id}.${found.subject.who}`;

const mostMissing = 4;

function missingText(ctx: Context, found: RuleFound, asked: Words | undefined): Content {
  const missing = asked ? [asked] : missingOf(found);
  if (missing.length === 0) return nothing;
  const named = missing.slice(0, mostMissing).map(one => ctx.say(one));
  const left = missing.length - named.length;
  const what = [...named, ...(left > 0 ? [ctx.say(text.more, { n: left })] : [])].join(', ');
  return html`<p>${ctx.say(text.needs, { what })}</p>`;
}

function reasons(ctx: Context, explained: Explanation, open: boolean): Html {
  return html`<ul>${explained.summary.map(line => html`<li>${ctx.say(line)}</li>`)}</ul>${disclosure({
    summary: ctx.say(text.why),
    content: explanationTree(ctx, explained),
    open,
  })}${hasUnverified(explained) && html`<p class="krds-hint">${ctx.say(text.unverified)}</p>`}`;
}

/** Reasons cost most where most is open: those of what is not settled are told when they are asked for. */
function why(ctx: Context, one: RuleCard): Content {
  const { rule, subject, decision, standing, silent } = one.found;
  if (silent) return html`<p>${ctx.say(silent)}</p>`;
  if (!decision) return missingText(ctx, one.found, one.waits);
  const explained = () => explain(rule, subject.given, one.asked);
  if (standing !== 'open') return reasons(ctx, explained(), false);
  return html`${missingText(ctx, one.found, undefined)}${
    one.open
      ? reasons(ctx, explained(), true)
      : button({
          label: ctx.say(text.showWhy),
          kind: 'text',
          size: 'small',
          form: 'finder',
          send: { name: 'why', value: cardId(one) },
          name: `${ctx.say(text.showWhy)}: ${ctx.say(rule.words)}`,
        })
  }`;
}

/** The amount of a yes with its unit. */
export function amountOf({ rule, decision }: RuleFound): Words | undefined {
  if (!rule.amount || decision?.amount === undefined) return undefined;
  const { unit } = rule.amount;
  return measured({ n: BigInt(decision.amount), d: 10n ** BigInt(unit.decimals) }, unit);
}

/** Where there is no service to apply for, the rule says who is entitled and by which law. */
const ruleLink = (ctx: Context, { found, rulePage }: RuleCard): Content =>
  rulePage !== undefined &&
  linkButton({
    label: ctx.say(text.rule),
    kind: 'tertiary',
    size: 'small',
    href: ctx.href(rulePage),
    name: `${ctx.say(text.rule)}: ${ctx.say(found.rule.words)}`,
  });

function applying(ctx: Context, one: RuleCard): Content {
  const { found, service, carries } = one;
  const name = `${ctx.say(text.apply)}: ${ctx.say(found.rule.words)}`;
  if (!service) return ruleLink(ctx, one);
  const guide = linkButton({
    label: ctx.say(text.guide),
    kind: 'tertiary',
    size: 'small',
    href: ctx.href(servicePath(service.id)),
    name: `${ctx.say(text.guide)}: ${ctx.say(found.rule.words)}`,
  });
  if (found.standing === 'not') return guide;
  const apply = carries
    ? button({
        label: ctx.say(text.apply),
        size: 'small',
        form: 'finder',
        formaction: ctx.href('/my/benefits/apply'),
        send: { name: 'apply', value: `${service.id}.${found.subject.who}` },
        name,
      })
    : linkButton({ label: ctx.say(text.apply), size: 'small', href: ctx.href(`/apply/${service.id}`), name });
  return html`${apply} ${guide}`;
}

/** A rule as it stands with somebody: the answer in a word, the amount, why, what is missing, and the way on. */
export function ruleCard(ctx: Context, one: RuleCard): Html {
  const { found, name } = one;
  const { badge: label, tone } = standingWords[found.standing];
  const amount = amountOf(found);
  const asks = found.standing === 'open' && found.silent === undefined;
  return card({
    content: html`<p>${badge({ label: ctx.say(label), tone })}${name !== undefined && ` ${ctx.say(text.forWhom, { name })}`}</p><h4>${ctx.say(found.rule.words)}</h4><p>${ctx.say(found.rule.purpose)}</p>${
      amount && html`<p><strong>${ctx.say(text.estimate, { amount: ctx.say(amount) })}</strong></p>`
    }${why(ctx, one)}<p>${
      asks &&
      button({
        label: ctx.say(text.ask),
        kind: 'secondary',
        size: 'small',
        form: 'finder',
        send: { name: 'ask', value: cardId(one) },
        name: `${ctx.say(text.ask)}: ${ctx.say(found.rule.words)}`,
      })
    } ${applying(ctx, one)}</p>`,
  });
}
