import { attributes } from '../attributes.ts';
import { type Content, type Html, html } from '../html.ts';

/** The hidden proof that a form was sent from our own page; the http room makes it. */
export interface FormToken {
  readonly name: string;
  readonly value: string;
}

export interface Form {
  readonly action: string;
  readonly method?: 'get' | 'post';
  readonly token?: FormToken | undefined;
  readonly content: Content;
  readonly id?: string;
  /** Sends files. */
  readonly files?: boolean;
  /** Asks before the person leaves with something typed and not sent. */
  readonly guarded?: boolean;
  /** The browser's own messages stay silent; ours, in the language of the page, come from the server. On by default. */
  readonly novalidate?: boolean;
}

export const hiddenInput = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

/** A form; a post carries its token. */
export const form = (options: Form): Html =>
  html`<form class="krds-form"${attributes({
    action: options.action,
    method: options.method ?? 'post',
    id: options.id,
    enctype: options.files === true ? 'multipart/form-data' : undefined,
    novalidate: options.novalidate ?? true,
    'data-guarded': options.guarded,
  })}>${options.token !== undefined && hiddenInput(options.token.name, options.token.value)}${options.content}</form>`;
