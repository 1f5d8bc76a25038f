import {
  button,
  buttonGroup,
  form,
  type Html,
  html,
  linkButton,
  mainContent,
  pageTitle,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Service } from '../../language/index.ts';
import type { Case } from '../case.ts';

const text = {
  title: words('{name} 신청을 취하할까요?', 'Withdraw: {name}?'),
  consequence: words(
    '취하하면 되돌릴 수 없습니다. 다시 신청할 수는 있습니다. (접수번호 {number})',
    'This cannot be undone, but you can apply again. (Receipt number {number})',
  ),
  yes: words('취하하기', 'Withdraw'),
  no: words('그대로 두기', 'Keep it'),
};

/** The step before something that cannot be undone. */
export const withdrawPage = (ctx: Context, { service, it }: { service: Service; it: Case }): Html =>
  mainContent({
    narrow: true,
    content: html`${pageTitle({ title: ctx.say(text.title, { name: service.words[ctx.language].name }) })}<p>${ctx.say(text.consequence, { number: it.number })}</p>${form(
      {
        action: ctx.href(`/my/applications/${it.id}/withdraw`),
        content: buttonGroup(
          button({ kind: 'danger', label: ctx.say(text.yes) }),
          linkButton({ kind: 'tertiary', href: ctx.href(`/my/applications/${it.id}`), label: ctx.say(text.no) }),
        ),
      },
    )}`,
  });
