export { type AddressCodes, type AddressCodesOptions, createAddressCodes } from './address-code.ts';
export { letterJob, letterTask, type PostedLetter, postLetter } from './letter-job.ts';
export { type Letter, LetterRefused, type Mailer, smtpMailer } from './mail.ts';
export type { Notice, Told } from './notice.ts';
export { type Contact, createNotices, type NoticePage, type Notices, type NoticesOptions } from './notices.ts';
export { refuseNotice } from './refusal.ts';
export { type NoticeRoutes, noticeRoutes } from './routes.ts';

export const migrations = { room: 'notices', folder: new URL('./migrations/', import.meta.url) };
