import { badge, type Html } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';

const text = {
  checked: words('원문 확인함', 'Checked'),
  unchecked: words('원문 확인 중', 'Not yet checked'),
};

/** The mark of a citation that nobody has compared with the text in force. */
export const uncheckedMark = (ctx: Context): Html => badge({ label: ctx.say(text.unchecked), tone: 'warning' });
export const checkedMark = (ctx: Context): Html => badge({ label: ctx.say(text.checked), tone: 'success' });
