export { type Letter, type Mailer, smtpMailer } from './mail.ts';
export type { Notice, Told } from './notice.ts';
export { type Contact, createNotices, type NoticePage, type Notices, type NoticesOptions } from './notices.ts';

export const migrations = { room: 'notices', folder: new URL('./migrations/', import.meta.url) };
