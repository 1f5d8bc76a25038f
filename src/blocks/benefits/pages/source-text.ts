import { card, type Html, html } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { BenefitContent } from '../benefit.ts';

const text = {
  read: words('자료의 글과 견주어 보기', 'Compare with what the source says'),
  title: words('자료의 글', 'What the source says'),
  open: words('자료에서 보기', 'See it at the source'),
};

const parts = {
  who: words('지원 대상', 'For whom'),
  criteria: words('선정 기준', 'How it is decided'),
  gives: words('지원 내용', 'What it gives'),
  how: words('신청 방법', 'How to apply'),
  until: words('신청 기한', 'When to apply'),
} as const;

type Part = keyof typeof parts;

/** The source's own words, in the language they are written in, to be read beside what was made of them. */
export function sourceText(ctx: Context, content: BenefitContent): Html {
  const { ko } = content.words;
  const said = (Object.keys(parts) as Part[]).filter(part => ko[part] !== undefined);
  const lines = (value: string) => value.split('\n').map((line, i) => (i === 0 ? html`${line}` : html`<br>${line}`));
  return card({
    tinted: true,
    content: html`<h2 id="source-text">${ctx.say(text.title)}</h2><p class="krds-hint">${ctx.say(content.source.words)}</p>${said.map(
      part => html`<h3>${ctx.say(parts[part])}</h3><p lang="ko">${lines(ko[part] ?? '')}</p>`,
    )}${content.source.url !== undefined && html`<p><a href="${content.source.url}">${ctx.say(text.open)}</a></p>`}`,
  });
}

/** The way to it from where it is decided on; on a phone it stands below. */
export const toSourceText = (ctx: Context): Html => html`<p><a href="#source-text">${ctx.say(text.read)}</a></p>`;
