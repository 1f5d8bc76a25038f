import {
  breadcrumb,
  type Content,
  type Html,
  html,
  mainContent,
  pageTitle,
  type SummaryRow,
  section,
  summaryList,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type CivilDay, formatDay } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import { type Benefit, type BenefitText, textIn } from '../benefit.ts';
import type { BenefitVocabulary } from '../vocabulary.ts';
import { conditionList } from './condition-list.ts';
import { standingBadges, standingBanner } from './standing.ts';
import { amountText, codeWords, namedIn, nameOf, placeWords, written } from './told.ts';

const text = {
  benefits: words('혜택', 'Benefits'),
  glance: words('한눈에 보기', 'At a glance'),
  conditions: words('누가 받을 수 있나요', 'Who can have it'),
  notOfficial: words(
    '이 안내는 공식 결정이 아닙니다. 받을 수 있는지는 신청을 받은 기관이 정합니다.',
    'This is not an official decision. The agency that receives your application decides.',
  ),
  apply: words('신청하기', 'How to apply'),
  source: words('자료', 'Source'),
  open: words('자료에서 보기', 'See it at the source'),
  changedOn: words('{day}에 고친 자료입니다.', 'Changed there on {day}.'),
  koreanOnly: words('한국어로만 있는 안내입니다.', 'This description exists in Korean only.'),
  amount: words('금액', 'Amount'),
  place: words('지역', 'Area'),
  support: words('지원 방식', 'Kind of help'),
  last: words('마지막 신청일', 'Last day to apply'),
};

const parts = {
  who: words('지원 대상', 'For whom'),
  criteria: words('선정 기준', 'How it is decided'),
  gives: words('지원 내용', 'What you get'),
  how: words('신청 방법', 'How to apply'),
  until: words('신청 기한', 'When to apply'),
  documents: words('필요한 서류', 'What to bring'),
  agency: words('담당 기관', 'Agency'),
  unit: words('담당 부서', 'Unit'),
  contact: words('문의', 'Contact'),
  law: words('근거', 'Law'),
} as const satisfies Partial<Record<keyof BenefitText, Words>>;

type Part = keyof typeof parts;

/** The texts that are there, in this order; nothing for what the source does not say. */
const saidRows = (ctx: Context, { content }: Benefit, keys: readonly Part[]): readonly SummaryRow[] => {
  const { text: said } = textIn(content, ctx.language);
  return keys.flatMap(key =>
    said[key] === undefined ? [] : [{ key: ctx.say(parts[key]), value: written(ctx, content, said[key]) }],
  );
};

const row = (ctx: Context, key: Words, value: Content): readonly SummaryRow[] =>
  value === undefined ? [] : [{ key: ctx.say(key), value }];

function glance(ctx: Context, vocabulary: BenefitVocabulary, benefit: Benefit): Html {
  const { content } = benefit;
  return summaryList({
    language: ctx.language,
    rows: [
      ...saidRows(ctx, benefit, ['who', 'gives']),
      ...row(ctx, text.amount, content.amount && amountText(ctx, content.amount)),
      ...row(ctx, text.support, content.supports.map(code => ctx.say(codeWords(vocabulary.supports, code))).join(', ')),
      ...row(ctx, text.place, ctx.say(placeWords(vocabulary, content))),
      ...saidRows(ctx, benefit, ['agency', 'unit', 'contact']),
    ],
  });
}

function applying(ctx: Context, benefit: Benefit): Html {
  const { applyBy } = benefit.content;
  return summaryList({
    language: ctx.language,
    rows: [
      ...saidRows(ctx, benefit, ['how', 'until']),
      ...row(ctx, text.last, applyBy && formatDay(ctx.language, applyBy, 'long')),
      ...saidRows(ctx, benefit, ['documents', 'criteria', 'law']),
    ],
  });
}

function sourceOf(ctx: Context, { content: { source } }: Benefit): Html {
  const day = source.changedOn && formatDay(ctx.language, source.changedOn, 'long');
  return html`<p>${ctx.say(source.words)}${day !== undefined && html` · ${ctx.say(text.changedOn, { day })}`}</p>${
    source.url !== undefined && html`<p><a href="${source.url}">${ctx.say(text.open)}</a></p>`
  }`;
}

/** One benefit: who, what, how, until when, and how sure all that is. */
export function benefitPage(
  ctx: Context,
  { vocabulary, benefit, today }: { vocabulary: BenefitVocabulary; benefit: Benefit; today: CivilDay },
): Html {
  const { content } = benefit;
  const said = textIn(content, ctx.language);
  return mainContent({
    before: breadcrumb({
      language: ctx.language,
      home: ctx.href('/'),
      path: [{ label: ctx.say(text.benefits), href: ctx.href('/benefits') }],
      current: nameOf(ctx, benefit),
    }),
    content: html`${pageTitle({
      title: namedIn(ctx, content),
      badges: standingBadges(ctx, benefit, today),
      ...(said.text.purpose !== undefined && { lead: written(ctx, content, said.text.purpose) }),
    })}${standingBanner(ctx, benefit)}${said.written !== ctx.language && html`<p class="krds-hint">${ctx.say(text.koreanOnly)}</p>`}
${section({ id: 'glance', title: ctx.say(text.glance), content: glance(ctx, vocabulary, benefit) })}
${section({
  id: 'conditions',
  title: ctx.say(text.conditions),
  content: html`${conditionList(ctx, vocabulary, content.conditions)}<p class="krds-hint">${ctx.say(text.notOfficial)}</p>`,
})}
${section({ id: 'apply', title: ctx.say(text.apply), content: applying(ctx, benefit) })}
${section({ id: 'source', title: ctx.say(text.source), content: sourceOf(ctx, benefit) })}`,
  });
}
