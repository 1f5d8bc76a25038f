import { breadcrumb, type Html, html, linkButton, mainContent, pageTitle } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { type RecordPart, record, sourceOf } from './record.ts';

const text = {
  mine: words('내 정보', 'My data'),
  title: words('{register}: 가리지 않은 기록', '{register}, shown in full'),
  shown: words(
    '가리지 않고 본 것이 열람 기록에 남았습니다. 주위에 다른 사람이 있는지 살펴 주세요.',
    'That you showed it in full is recorded. Mind who else can see your screen.',
  ),
  hide: words('다시 가리기', 'Hide it again'),
};

/** The way back from one register to all of them. */
export const wayBack = (ctx: Context, current: string): Html =>
  breadcrumb({
    language: ctx.language,
    home: ctx.href('/'),
    path: [{ label: text.mine[ctx.language], href: ctx.href('/my/data') }],
    current,
  });

export const registerTitle = (ctx: Context, { register }: Pick<RecordPart, 'register'>): string =>
  ctx.say(text.title, { register: register.words });

/** One register with nothing masked; shown only as the answer to the person's own request. */
export const registerPage = (ctx: Context, part: RecordPart): Html =>
  mainContent({
    before: wayBack(ctx, registerTitle(ctx, part)),
    narrow: true,
    content: html`${pageTitle({ title: registerTitle(ctx, part), lead: text.shown[ctx.language] })}<p class="krds-hint">${sourceOf(ctx, part.jurisdiction, part.register)}</p>${record(ctx, part)}<p>${linkButton({ kind: 'secondary', href: ctx.href('/my/data'), label: text.hide[ctx.language] })}</p>`,
  });
