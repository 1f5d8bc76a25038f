import type { MenuItem, MenuLink } from '../kernel/html/index.ts';
import type { Context } from '../kernel/http/index.ts';
import { type Words, words } from '../kernel/words/index.ts';

const item = (ctx: Context, label: Words, path: string): MenuItem => ({
  label: label[ctx.language],
  href: ctx.href(path),
  ...(ctx.path.split('?')[0] === path && { current: true }),
});

/** What everyone can go to. */
export const publicMenu = (ctx: Context): readonly MenuItem[] => [
  item(ctx, words('서비스', 'Services'), '/services'),
  item(ctx, words('혜택', 'Benefits'), '/benefits'),
  item(ctx, words('혜택 찾기', 'Find benefits'), '/finder'),
  item(ctx, words('나의 신청', 'My applications'), '/my/applications'),
  item(ctx, words('나의 문서', 'My documents'), '/my/documents'),
  item(ctx, words('내 정보', 'My data'), '/my/data'),
  item(ctx, words('문서 진위 확인', 'Verify a document'), '/verify'),
];

/** What an official works with. */
export const officialMenu = (ctx: Context): readonly MenuItem[] => [
  item(ctx, words('처리할 민원', 'Cases to decide'), '/desk'),
  item(ctx, words('확인할 혜택', 'Benefits to confirm'), '/desk/benefits'),
  item(ctx, words('규칙', 'Rules'), '/desk/rules'),
  item(ctx, words('정책 시험', 'What if'), '/desk/what-if'),
  item(ctx, words('서비스 안내', 'Service guides'), '/services'),
  item(ctx, words('문서 진위 확인', 'Verify a document'), '/verify'),
];

/** A citizen's own pages. */
export const citizenMenu = (ctx: Context, unread: number): readonly MenuLink[] => [
  item(ctx, words('나의 마당', 'My yard'), '/my'),
  item(
    ctx,
    unread > 0 ? words(`알림함 (새 알림 ${unread})`, `Inbox (${unread} new)`) : words('알림함', 'Inbox'),
    '/my/inbox',
  ),
  item(ctx, words('나의 신청', 'My applications'), '/my/applications'),
  item(ctx, words('나의 문서', 'My documents'), '/my/documents'),
  item(ctx, words('내가 받을 수 있는 혜택', 'Benefits I may have'), '/my/benefits'),
  item(ctx, words('내 정보', 'My data'), '/my/data'),
  item(ctx, words('먼저 알려 드리기', 'Told in time'), '/my/proactive'),
  item(ctx, words('나의 일정', 'My calendar'), '/my/calendar'),
  item(ctx, words('누가 내 정보를 봤나', 'Who looked at my data'), '/my/access'),
  item(ctx, words('연락처', 'Contact'), '/my/contact'),
  item(ctx, words('로그인과 보안', 'Sign-in and security'), '/my/security'),
];

/** The bottom of every page. */
export const footerLinks = (ctx: Context): readonly MenuLink[] => [
  item(ctx, words('접근성', 'Accessibility'), '/about/accessibility'),
  item(ctx, words('개인정보 처리', 'Privacy'), '/about/privacy'),
  item(ctx, words('통계', 'Statistics'), '/statistics'),
  item(ctx, words('알고리즘 등록부', 'Algorithm register'), '/algorithms'),
  item(ctx, words('투명성 로그', 'Transparency log'), '/about/log'),
  item(ctx, words('개발자와 API', 'Developers and API'), '/about/api'),
  item(ctx, words('화면 설정', 'Display settings'), '/display'),
];
