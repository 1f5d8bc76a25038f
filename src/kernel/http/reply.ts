import type { Readable } from 'node:stream';
import type { Html } from '../html/index.ts';
import type { Language, Words } from '../words/index.ts';
import { sameSite } from './address.ts';
import { refuse } from './refuse.ts';

/** Who may keep an answer: nobody, or everyone for some seconds (only on routes open to `anyone`, and never once a cookie was read). */
export type Cache = 'private' | { readonly public: number };

/** A page; the shell puts header, navigation and footer around `main`. */
export interface DocumentReply {
  readonly kind: 'page';
  readonly title: Words | string;
  readonly main: Html;
  readonly description?: Words | string;
  readonly status?: number;
  readonly cache?: Cache;
  /** Uses the whole width, for tables and dashboards. */
  readonly wide?: boolean;
  /** The entry of the navigation this page belongs to. */
  readonly section?: string;
  /** More for the document's head, such as linked data. */
  readonly head?: Html;
  /** Modules of this page alone, by their asset path. */
  readonly scripts?: readonly string[];
  /** Asks search engines to leave it out. */
  readonly unlisted?: boolean;
}

export interface RedirectReply {
  readonly kind: 'redirect';
  readonly location: string;
  readonly away: boolean;
  /** The language to go on in; that of the request when not given. */
  readonly language?: Language;
}

export interface FileReply {
  readonly kind: 'file';
  readonly content: Uint8Array | Readable;
  /** The media type. Shown in the browser only when it is a PDF, PNG, JPEG, SVG or plain text; everything else is saved. */
  readonly type: string;
  readonly filename?: string;
  readonly disposition?: 'inline' | 'attachment';
  readonly cache?: Cache;
  readonly status?: number;
}

export interface JsonReply {
  readonly kind: 'json';
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cache?: Cache;
}

/** What a page may answer: data only to a script of this site that asked for it (`ctx.asksData`). */
export type PageReply = DocumentReply | RedirectReply | FileReply | JsonReply;
export type Reply = PageReply;

/** A page to look at. */
export const view = (reply: Omit<DocumentReply, 'kind'>): DocumentReply => ({ kind: 'page', ...reply });

/**
 * Sends the browser on with 303 See Other. Takes a path of this site, to which the language is added, and refuses every
 * other address.
 */
export function redirect(path: string, language?: Language): RedirectReply {
  if (!sameSite(path)) throw refuse('address-malformed');
  return { kind: 'redirect', location: path, away: false, ...(language === undefined ? {} : { language }) };
}

/**
 * DANGER: sends the browser to another site. The caller vouches that the address was registered beforehand (a payment
 * provider, an OpenID client), never taken from the request. Only https, or http to this machine.
 */
export function leaveSite(url: URL): RedirectReply {
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) throw refuse('address-malformed');
  return { kind: 'redirect', location: url.href, away: true };
}

/** What a page answers to a script of this site that asked for data; nobody keeps it. */
export const data = (body: Readonly<Record<string, string | number>>): JsonReply => ({
  kind: 'json',
  status: 200,
  body,
  cache: 'private',
});

/** A file to show or to save. */
export const file = (reply: Omit<FileReply, 'kind'>): FileReply => ({ kind: 'file', ...reply });
