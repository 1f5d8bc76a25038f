import { type Html, html, summaryList } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { RegisterDeclaration } from '../../language/index.ts';

const text = {
  title: words('틀린 내용이 있을 때', 'If something is wrong'),
  how: words(
    '기록은 그 기록을 관리하는 기관이 고칩니다. 아래 기관에 신분증과 맞는 내용을 보여 주는 서류(등본, 판결문, 진단서 등)를 내고 정정을 요청하세요. 온라인으로 어려우면 가까운 민원실에서도 도와 드립니다.',
    'Only the agency that keeps a record can correct it. Show it your identity card and a paper that proves what is right, and ask for a correction. If that is hard online, any counter near you helps.',
  ),
  phone: words('전화 {number}', 'Telephone {number}'),
};

/** How to have a record corrected: by whoever keeps it. */
export const correction = {
  title: text.title,
  content: (ctx: Context, registers: readonly RegisterDeclaration[]): Html =>
    html`<p>${text.how[ctx.language]}</p>${summaryList({
      language: ctx.language,
      rows: registers.map(register => ({
        key: register.words[ctx.language],
        value: register.keeper.words[ctx.language],
        ...(register.keeper.phone !== undefined && { source: ctx.say(text.phone, { number: register.keeper.phone }) }),
      })),
    })}`,
};
