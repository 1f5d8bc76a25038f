import {
  buttonGroup,
  type Html,
  helpPanel,
  html,
  inPageNavigation,
  linkButton,
  mainContent,
  pageTitle,
  section,
  summaryList,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Jurisdiction, RegisterDeclaration } from '../../language/index.ts';
import type { OwnRow } from '../own-record.ts';
import { correction } from './correction.ts';
import { holdsNothing, record, sourceOf } from './record.ts';

const text = {
  title: words('내 정보', 'My data'),
  lead: words(
    '정부가 나에 대해 가지고 있는 기록입니다. 이 화면을 연 것도 열람 기록에 남습니다.',
    'What government has on record about you. Opening this page is recorded too.',
  ),
  earlier: words('{register} 지난 기록 보기', 'Earlier records: {register}'),
  nothing: words('나에 관한 기록이 없는 기록부', 'Nothing about you'),
  noneNow: words(
    '이 기록부들에는 지금 나에 관한 기록이 없습니다.',
    'These registers hold nothing about you at present.',
  ),
  past: words('지난 기록 보기', 'Earlier records'),
  take: words('내 정보 가져가기', 'Take your data with you'),
  taking: words(
    '지난 기록까지 모두 JSON 파일로 받습니다. 식별번호는 가려져 있습니다.',
    'All of it, earlier records included, as a JSON file. Identity numbers are masked in it.',
  ),
  download: words('내 정보 내려받기 (JSON)', 'Download my data (JSON)'),
  access: words('누가 내 정보를 봤는지 보기', 'See who looked at my data'),
  right: words('근거: {law}', 'Your right: {law}'),
};

export interface Held {
  readonly register: RegisterDeclaration;
  readonly rows: readonly OwnRow[];
}

const onePart = (ctx: Context, jurisdiction: Jurisdiction, { register, rows }: Held): Html =>
  section({
    id: register.id,
    title: register.words[ctx.language],
    content: html`<p class="krds-hint">${sourceOf(ctx, jurisdiction, register)}</p>${record(ctx, { jurisdiction, register, rows, inFull: false })}${buttonGroup(
      linkButton({
        kind: 'secondary',
        href: ctx.href(`/my/data/${register.id}/history`),
        label: ctx.say(text.earlier, { register: register.words }),
      }),
    )}`,
  });

/** The registers that hold nothing, in one list: they would hide the others. */
const nothing = (ctx: Context, jurisdiction: Jurisdiction, registers: readonly RegisterDeclaration[]): Html =>
  section({
    id: 'nothing',
    title: text.nothing[ctx.language],
    content: html`<p>${text.noneNow[ctx.language]}</p>${summaryList({
      language: ctx.language,
      rows: registers.map(register => ({
        key: register.words[ctx.language],
        value: sourceOf(ctx, jurisdiction, register),
        change: { href: ctx.href(`/my/data/${register.id}/history`), label: text.past[ctx.language] },
      })),
    })}`,
  });

/** What government holds about a person, register by register; those that hold nothing come last, together. */
export const dataPage = (ctx: Context, data: { jurisdiction: Jurisdiction; held: readonly Held[] }): Html => {
  const { jurisdiction, held } = data;
  const { language } = ctx;
  const filled = held.filter(h => !holdsNothing(h));
  const empty = held.filter(holdsNothing).map(h => h.register);
  const parts = [
    ...filled.map(h => ({ id: h.register.id, label: h.register.words[language] })),
    ...(empty.length > 0 ? [{ id: 'nothing', label: text.nothing[language] }] : []),
  ];
  return mainContent({
    content: html`${pageTitle({ title: text.title[language], lead: text.lead[language] })}
${parts.length > 2 && inPageNavigation({ language, items: parts })}
${filled.map(h => onePart(ctx, jurisdiction, h))}
${empty.length > 0 && nothing(ctx, jurisdiction, empty)}
${section({
  id: 'correction',
  title: correction.title[language],
  content: correction.content(
    ctx,
    held.map(h => h.register),
  ),
})}`,
    aside: helpPanel({
      title: text.take[language],
      content: html`<p>${text.taking[language]}</p>${linkButton({ href: ctx.href('/my/data.json'), label: text.download[language], icon: 'download', download: true })}<p class="krds-hint">${ctx.say(text.right, { law: jurisdiction.ownRecord.words })}</p><p><a href="${ctx.href('/my/access?who=all')}">${text.access[language]}</a></p>`,
    }),
  });
};
