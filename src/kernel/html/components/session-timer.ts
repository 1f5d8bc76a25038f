import { type Language, words } from '../../words/index.ts';
import { type Html, html } from '../html.ts';
import { type Button, button } from './button.ts';
import { type FormToken, hiddenInput } from './form.ts';

export interface SessionTimer {
  readonly language: Language;
  /** Until the session ends, counted when the page was made. */
  readonly secondsLeft: number;
  /** Takes a post and extends the session; asked for JSON it answers `{ "secondsLeft": … }`. */
  readonly extend: string;
  /** This page's path, to come back to when the extension was a plain post. */
  readonly returnTo: string;
  readonly signOut: string;
  /** Where the page goes when the time is over. */
  readonly ended: string;
  readonly token?: FormToken | undefined;
  /** The warning comes this many seconds before the end; never fewer than KRDS's 20. */
  readonly warning?: number;
}

const text = {
  left: words('로그인 남은 시간', 'Signed in for'),
  extend: words('시간 연장하기', 'Stay signed in'),
  title: words('곧 자동으로 로그아웃됩니다', 'You are about to be signed out'),
  body: words(
    '안전을 위해 잠시 뒤 로그아웃됩니다. 계속하려면 시간을 연장해 주세요. 연장은 여러 번 할 수 있습니다.',
    'To keep you safe we will sign you out soon. Stay signed in to carry on. You can do this as often as you need.',
  ),
  out: words('로그아웃하기', 'Sign out'),
};

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

const tokenInput = (timer: SessionTimer) =>
  timer.token !== undefined && hiddenInput(timer.token.name, timer.token.value);

const extendForm = (timer: SessionTimer, look: Pick<Button, 'kind' | 'size'>): Html =>
  html`<form method="post" action="${timer.extend}" data-session-extend>${tokenInput(timer)}${hiddenInput('returnTo', timer.returnTo)}${button({ label: text.extend[timer.language], ...look })}</form>`;

const dialog = (timer: SessionTimer): Html =>
  html`<dialog class="krds-dialog" aria-labelledby="session-title" aria-describedby="session-body"><h2 id="session-title">${text.title[timer.language]}</h2><p id="session-body">${text.body[timer.language]}</p><p class="krds-dialog-time" data-session-left role="timer"></p><div class="krds-btn-group">${extendForm(timer, {})}<form method="post" action="${timer.signOut}">${tokenInput(timer)}${button({ label: text.out[timer.language], kind: 'tertiary' })}</form></div></dialog>`;

/** How long the person stays signed in, with a way to stay longer; with JavaScript it counts and warns in time. */
export const sessionTimer = (timer: SessionTimer): Html =>
  html`<div class="krds-session" data-session="${timer.secondsLeft}" data-warning="${Math.max(20, timer.warning ?? 120)}" data-ended="${timer.ended}"><span class="krds-session-left"><span class="sr-only">${text.left[timer.language]} </span><span data-session-left>${clock(timer.secondsLeft)}</span></span>${extendForm(timer, { kind: 'text', size: 'small' })}${dialog(timer)}</div>`;
