import { badge, type Html, html, nothing, notificationBanner } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Benefit } from '../benefit.ts';

const text = {
  draft: words('기관 확인 전', 'Not yet confirmed'),
  confirmed: words('기관 확인', 'Confirmed by the agency'),
  closed: words('신청 마감', 'Closed'),
  draftTitle: words('담당 기관이 아직 확인하지 않은 안내입니다', 'The agency has not yet confirmed this description'),
  draftAbout: words(
    '공개된 자료에서 옮긴 내용이라 다를 수 있습니다. 신청하기 전에 담당 기관에 확인해 주세요.',
    'It was taken from public data and may differ. Ask the agency before you apply.',
  ),
  changedTitle: words('자료가 바뀌었습니다', 'The source has changed'),
  changedAbout: words(
    '담당 기관이 확인한 뒤에 공개 자료의 내용이 바뀌었습니다. 아래는 확인된 내용이며, 바뀐 내용은 기관이 살펴보고 있습니다.',
    'The public data has changed since the agency confirmed this. Below is what was confirmed; the agency is looking at the change.',
  ),
  goneTitle: words('공개 자료에서 빠진 혜택입니다', 'The source no longer lists this benefit'),
  goneAbout: words('끝난 혜택일 수 있습니다. 담당 기관에 확인해 주세요.', 'It may have ended. Ask the agency.'),
};

/** How sure the description is, and whether it is too late, in a word each. */
export const standingBadges = (ctx: Context, { status, content }: Benefit, today: CivilDay): Html =>
  html`${
    status === 'draft'
      ? badge({ label: ctx.say(text.draft), tone: 'warning' })
      : badge({ label: ctx.say(text.confirmed), tone: 'success' })
  }${content.applyBy !== undefined && content.applyBy < today ? html` ${badge({ label: ctx.say(text.closed), tone: 'gray' })}` : nothing}`;

/** What to know before believing the description. */
export function standingBanner(ctx: Context, { status, changed, gone }: Benefit): Html | false {
  const told = gone
    ? ([text.goneTitle, text.goneAbout] as const)
    : status === 'draft'
      ? ([text.draftTitle, text.draftAbout] as const)
      : changed && ([text.changedTitle, text.changedAbout] as const);
  return (
    told !== false &&
    notificationBanner({
      language: ctx.language,
      tone: gone || status === 'draft' ? 'warning' : 'information',
      title: ctx.say(told[0]),
      content: html`<p>${ctx.say(told[1])}</p>`,
    })
  );
}
