import { badge, type Html, href, html, mainContent, pageTitle, pagination, table } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Benefit } from '../benefit.ts';
import type { BenefitPage } from '../benefits.ts';
import type { BenefitVocabulary } from '../vocabulary.ts';
import { codeWords, namedIn } from './told.ts';

export const deskListTitle = words('확인할 혜택', 'Benefits to confirm');

const text = {
  lead: words(
    '우리 기관의 혜택 가운데 아직 확인되지 않았거나, 고친 내용이나 바뀐 자료가 있는 것입니다.',
    'Benefits of your agency that are not yet confirmed, were corrected, or whose source has changed.',
  ),
  none: words('지금 확인할 혜택이 없습니다.', 'There is nothing to confirm at the moment.'),
  name: words('혜택', 'Benefit'),
  field: words('분야', 'Field'),
  waits: words('할 일', 'To do'),
  doubts: words('살펴볼 점', 'To look at'),
  draft: words('처음 확인', 'First check'),
  changed: words('자료 바뀜', 'Source changed'),
  corrected: words('고친 내용', 'Correction'),
};

function waits(ctx: Context, { status, changed }: Benefit): Html {
  if (changed) return badge({ label: ctx.say(text.changed), tone: 'warning' });
  return status === 'draft'
    ? badge({ label: ctx.say(text.draft), tone: 'information' })
    : badge({ label: ctx.say(text.corrected), tone: 'primary' });
}

/** What waits for the officials of an agency. */
export const deskListPage = (
  ctx: Context,
  { vocabulary, page, after }: { vocabulary: BenefitVocabulary; page: BenefitPage; after: string },
): Html =>
  mainContent({
    content: html`${pageTitle({ title: ctx.say(deskListTitle), lead: ctx.say(text.lead) })}${table({
      language: ctx.language,
      caption: ctx.say(deskListTitle),
      hiddenCaption: true,
      empty: ctx.say(text.none),
      columns: [
        {
          header: ctx.say(text.name),
          cell: it => html`<a href="${ctx.href(`/desk/benefits/${it.id}`)}">${namedIn(ctx, it.content)}</a>`,
          rowHeader: true,
        },
        { header: ctx.say(text.field), cell: it => ctx.say(codeWords(vocabulary.fields, it.content.field)) },
        { header: ctx.say(text.waits), cell: it => waits(ctx, it) },
        { header: ctx.say(text.doubts), cell: it => it.content.doubts.length, numeric: true },
      ],
      rows: page.benefits,
    })}${pagination({
      language: ctx.language,
      first: after === '' ? undefined : ctx.href('/desk/benefits'),
      next: page.next === undefined ? undefined : ctx.href(href('/desk/benefits', { after: page.next })),
    })}`,
  });
