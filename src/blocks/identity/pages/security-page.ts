import {
  badge,
  button,
  form,
  type Html,
  html,
  linkButton,
  mainContent,
  notificationBanner,
  pageTitle,
  section,
  summaryList,
  table,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatInstant, type Instant, type Zone } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Account } from '../account.ts';
import { type Passkey, passkeyHandle } from '../passkey.ts';
import type { OpenSession } from '../session-store.ts';
import type { SignIn, SignInMethod } from '../sign-in-log.ts';
import { myBreadcrumb, securityTitle } from './my-breadcrumb.ts';

const text = {
  lead: words(
    '로그인 방법을 관리하고, 내가 아닌 로그인이 있는지 확인합니다.',
    'Manage how you sign in, and check that every sign-in was you.',
  ),
  passkeys: words('패스키', 'Passkeys'),
  noPasskeys: words(
    '등록한 패스키가 없습니다. 패스키는 비밀번호보다 빠르고, 가짜 사이트에서는 쓰이지 않습니다.',
    'You have no passkeys yet. A passkey is quicker than a password and does not work on fake sites.',
  ),
  addPasskey: words('패스키 등록하기', 'Add a passkey'),
  name: words('이름', 'Name'),
  added: words('등록한 때', 'Added'),
  used: words('마지막 사용', 'Last used'),
  never: words('아직 쓰지 않음', 'Not used yet'),
  manage: words('관리', 'Manage'),
  renameOrDelete: words('이름 바꾸기·삭제', 'Rename or delete'),
  login: words('아이디와 비밀번호', 'Login name and password'),
  loginName: words('아이디', 'Login name'),
  password: words('비밀번호', 'Password'),
  hidden: words('표시하지 않음', 'Not shown'),
  sessions: words('지금 로그인한 기기', 'Where you are signed in'),
  device: words('브라우저와 기기', 'Browser and device'),
  network: words('접속 위치(일부)', 'Network (in part)'),
  lastSeen: words('마지막 사용', 'Last active'),
  thisOne: words('이 기기', 'This one'),
  end: words('로그아웃하기', 'Sign out'),
  everywhere: words('모든 기기에서 로그아웃하기', 'Sign out everywhere'),
  recent: words('최근 로그인 기록', 'Recent sign-ins'),
  recentHint: words(
    '내가 하지 않은 로그인이 있으면 비밀번호를 바꾸고 모든 기기에서 로그아웃해 주세요.',
    'If one of these was not you, change your password and sign out everywhere.',
  ),
  at: words('때', 'When'),
  method: words('방법', 'How'),
  outcome: words('결과', 'Result'),
  success: words('성공', 'Signed in'),
  failure: words('실패', 'Failed'),
};

const methods: Readonly<Record<SignInMethod, Words>> = {
  passkey: words('패스키', 'Passkey'),
  password: words('비밀번호', 'Password'),
  enrolment: words('등록 번호', 'Enrolment code'),
};

/** What was just done, as the address says it. */
export const securityNotices = {
  'passkey-added': words('패스키를 등록했습니다', 'Your passkey has been added'),
  'passkey-renamed': words('패스키 이름을 바꿨습니다', 'Your passkey has been renamed'),
  'passkey-deleted': words('패스키를 삭제했습니다', 'Your passkey has been deleted'),
  'password-changed': words(
    '비밀번호를 바꾸고 다른 기기에서 로그아웃했습니다',
    'Your password has been changed, and other devices are signed out',
  ),
  'session-ended': words('그 기기에서 로그아웃했습니다', 'That device has been signed out'),
} as const satisfies Record<string, Words>;

export interface SecurityPage {
  readonly account: Account;
  readonly passkeys: readonly Passkey[];
  readonly sessions: readonly OpenSession[];
  readonly signIns: readonly SignIn[];
  readonly zone: Zone;
  readonly notice?: Words | undefined;
}

const time = (ctx: Context, zone: Zone, at: Instant): Html =>
  html`<time datetime="${new Date(at).toISOString()}">${formatInstant(ctx.language, at, zone)}</time>`;

function passkeysPart(ctx: Context, { passkeys, zone }: SecurityPage): Html {
  const list = table<Passkey>({
    language: ctx.language,
    caption: ctx.say(text.passkeys),
    hiddenCaption: true,
    rows: passkeys,
    columns: [
      { header: ctx.say(text.name), cell: one => one.name, rowHeader: true },
      { header: ctx.say(text.added), cell: one => time(ctx, zone, one.createdAt) },
      {
        header: ctx.say(text.used),
        cell: one => (one.lastUsedAt === null ? ctx.say(text.never) : time(ctx, zone, one.lastUsedAt)),
      },
      {
        header: ctx.say(text.manage),
        cell: one =>
          html`<a href="${ctx.href(`/my/security/passkeys/${passkeyHandle(one.id)}`)}">${ctx.say(text.renameOrDelete)}<span class="sr-only"> (${one.name})</span></a>`,
      },
    ],
  });
  return section({
    id: 'passkeys',
    title: ctx.say(text.passkeys),
    content: html`${passkeys.length === 0 ? html`<p>${ctx.say(text.noPasskeys)}</p>` : list}<p>${linkButton({
      label: ctx.say(text.addPasskey),
      href: ctx.href('/my/security/passkeys/new'),
      kind: passkeys.length === 0 ? 'primary' : 'secondary',
    })}</p>`,
  });
}

const loginPart = (ctx: Context, { account }: SecurityPage): Html =>
  section({
    id: 'password',
    title: ctx.say(text.login),
    content: summaryList({
      language: ctx.language,
      rows: [
        { key: ctx.say(text.loginName), value: account.loginName },
        {
          key: ctx.say(text.password),
          value: ctx.say(text.hidden),
          change: { href: ctx.href('/my/security/password') },
        },
      ],
    }),
  });

const endButton = (ctx: Context, one: OpenSession): Html =>
  one.current
    ? badge({ label: ctx.say(text.thisOne), tone: 'primary' })
    : form({
        action: ctx.href(`/my/security/sessions/${one.id}/end`),
        content: button({
          label: ctx.say(text.end),
          name: `${ctx.say(text.end)} (${one.device})`,
          kind: 'tertiary',
          size: 'small',
        }),
      });

const sessionsPart = (ctx: Context, { sessions, zone }: SecurityPage): Html =>
  section({
    id: 'sessions',
    title: ctx.say(text.sessions),
    content: html`${table<OpenSession>({
      language: ctx.language,
      caption: ctx.say(text.sessions),
      hiddenCaption: true,
      rows: sessions,
      columns: [
        { header: ctx.say(text.device), cell: one => one.device, rowHeader: true },
        { header: ctx.say(text.network), cell: one => one.ip },
        { header: ctx.say(text.lastSeen), cell: one => time(ctx, zone, one.lastSeenAt) },
        { header: ctx.say(text.manage), cell: one => endButton(ctx, one) },
      ],
    })}${form({
      action: ctx.href('/my/security/sign-out-everywhere'),
      content: button({ label: ctx.say(text.everywhere), kind: 'tertiary' }),
    })}`,
  });

const recentPart = (ctx: Context, { signIns, zone }: SecurityPage): Html =>
  section({
    id: 'recent',
    title: ctx.say(text.recent),
    content: html`<p>${ctx.say(text.recentHint)}</p>${table<SignIn>({
      language: ctx.language,
      caption: ctx.say(text.recent),
      hiddenCaption: true,
      rows: signIns,
      columns: [
        { header: ctx.say(text.at), cell: one => time(ctx, zone, one.at), rowHeader: true },
        {
          header: ctx.say(text.outcome),
          cell: one =>
            badge(
              one.success
                ? { label: ctx.say(text.success), tone: 'success' }
                : { label: ctx.say(text.failure), tone: 'danger' },
            ),
        },
        { header: ctx.say(text.method), cell: one => ctx.say(methods[one.method]) },
        { header: ctx.say(text.device), cell: one => one.device },
        { header: ctx.say(text.network), cell: one => one.ip },
      ],
    })}`,
  });

/** All that opens one's account, and who has used it. */
export const securityPage = (ctx: Context, page: SecurityPage): Html =>
  mainContent({
    before: myBreadcrumb(ctx, securityTitle, 'home'),
    content: html`${
      page.notice !== undefined &&
      notificationBanner({ language: ctx.language, tone: 'success', title: ctx.say(page.notice), announced: true })
    }${pageTitle({ title: ctx.say(securityTitle), lead: ctx.say(text.lead) })}${passkeysPart(ctx, page)}${loginPart(ctx, page)}${sessionsPart(ctx, page)}${recentPart(ctx, page)}`,
  });
