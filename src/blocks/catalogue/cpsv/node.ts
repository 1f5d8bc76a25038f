import type { Words } from '../../../kernel/words/index.ts';

/** A node of a JSON-LD document: what it is, and what is said about it. */
export interface LinkedNode {
  readonly id: string;
  readonly type: string | readonly string[];
  readonly [term: string]: unknown;
}

/** A JSON-LD document with its own context. */
export interface LinkedDocument {
  readonly '@context': object;
  readonly '@graph': readonly LinkedNode[];
}

/** The addresses of described things. Things a page shows are named by that page, all others within their description. */
export class Addresses {
  readonly #base: string;
  /** `publicUrl`: where people reach the portal, such as `https://madang.example`. */
  constructor(publicUrl: string) {
    this.#base = publicUrl.replace(/\/+$/, '');
  }
  page(path: string): string {
    return `${this.#base}${path}`;
  }
  /** Something that belongs to one service. */
  ofService(service: string, part: string): string {
    return `${this.#base}/api/services/${encodeURIComponent(service)}.jsonld#${encodeURIComponent(part)}`;
  }
  /** Something that services share: an agency, an article, a register. */
  shared(kind: string, id: string): string {
    return `${this.#base}/api/catalogue.jsonld#${kind}-${encodeURIComponent(id)}`;
  }
}

/** A text in every language, as a term with a language container takes it. */
export const inLanguages = (words: Words): Readonly<Record<string, string>> => ({ ko: words.ko, en: words.en });
