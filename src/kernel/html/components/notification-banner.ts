import { type Language, words } from '../../words/index.ts';
import { attributes } from '../attributes.ts';
import { type Content, type Html, html } from '../html.ts';
import { icon } from './icon.ts';

export interface NotificationBanner {
  readonly language: Language;
  readonly tone: 'information' | 'success' | 'warning' | 'danger';
  readonly title: string;
  readonly content?: Content;
  /** Read out at once: for the answer to what the person just did. */
  readonly announced?: boolean;
}

const tones = {
  information: words('안내', 'Information'),
  success: words('완료', 'Done'),
  warning: words('주의', 'Important'),
  danger: words('오류', 'Problem'),
};

/** Something the person should know before they go on. */
export const notificationBanner = (banner: NotificationBanner): Html =>
  html`<div class="krds-banner is-${banner.tone}"${attributes({ role: banner.announced === true ? 'alert' : undefined })}>${icon(banner.tone)}<div><p class="krds-banner-title"><span class="sr-only">${tones[banner.tone][banner.language]}: </span><strong>${banner.title}</strong></p>${banner.content}</div></div>`;
