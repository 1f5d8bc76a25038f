import type { Account, SecurityEvent, Tell } from '../blocks/identity/index.ts';
import type { Notices } from '../blocks/notices/index.ts';
import type { Database } from '../kernel/database/index.ts';
import type { Clock } from '../kernel/time/index.ts';
import { type Words, words } from '../kernel/words/index.ts';

const titles: Record<SecurityEvent['what'], Words> = {
  'passkey-added': words('[로그인과 보안] 패스키를 추가했습니다', '[Sign-in and security] A passkey was added'),
  'passkey-deleted': words('[로그인과 보안] 패스키를 지웠습니다', '[Sign-in and security] A passkey was deleted'),
  'password-changed': words(
    '[로그인과 보안] 비밀번호를 바꿨습니다',
    '[Sign-in and security] Your password was changed',
  ),
  'account-recovered': words(
    '[로그인과 보안] 계정을 다시 열었습니다',
    '[Sign-in and security] Your account was given back to you',
  ),
  'email-changed': words(
    '[로그인과 보안] 이메일 주소를 바꿨습니다',
    '[Sign-in and security] Your email address was changed',
  ),
  'new-device': words(
    '[로그인과 보안] 처음 보는 기기에서 로그인했습니다',
    '[Sign-in and security] Sign-in from a new device',
  ),
};

const detailOf = (event: SecurityEvent): string =>
  event.what === 'new-device' ? `${event.device}\n` : 'name' in event ? `${event.name}\n` : '';

const unlessYou = words(
  '내가 한 일이 아니라면 모든 기기에서 로그아웃하고 비밀번호를 바꾸세요.',
  'If this was not you, sign out everywhere and change your password.',
);

/** Puts what happens to a citizen's account into their inbox, so that they notice when it was not them. */
export const tellingOfAccounts =
  (database: Database, clock: Clock, accountOf: (id: string) => Promise<Account>, notices: Notices): Tell =>
  async (id, event) => {
    const { person } = await accountOf(id);
    if (person === null) return;
    const body = words(`${detailOf(event)}${unlessYou.ko}`, `${detailOf(event)}${unlessYou.en}`);
    const told = { person, title: titles[event.what], body, link: '/my/security', about: { kind: 'account', id } };
    await database.transaction(tx => notices.send(tx, told, clock()));
  };
