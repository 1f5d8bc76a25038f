import type { Language } from '../words/index.ts';
import { attributes } from './attributes.ts';
import type { Display } from './display.ts';
import { type Content, type Html, html } from './html.ts';

export interface DocumentPage {
  readonly language: Language;
  /** The page's own title; the site's name follows it. An error page's title says so: "오류: …". */
  readonly title: string;
  readonly siteName: string;
  readonly description?: string;
  /** More for the head: data blocks, feeds. */
  readonly head?: Content;
  readonly body: Html;
  readonly display: Display;
  /** Addresses of the stylesheet, the script and the font to fetch first; `assetFiles()` knows them. */
  readonly assets: { readonly css: string; readonly js: string; readonly font?: string; readonly icon?: string };
  /** Modules of this page alone. */
  readonly scripts?: readonly string[];
  readonly canonical?: string;
  /** The same page in other languages. */
  readonly alternate?: readonly { readonly language: Language; readonly href: string }[];
  /** Keeps a page of one person out of search engines. */
  readonly private?: boolean;
  /** How the whole page is laid out: `is-wide` for tables and dashboards, a kiosk profile and the like. */
  readonly bodyClass?: string;
}

const head = (page: DocumentPage): Html =>
  html`<meta charset="utf-8"><title>${page.title === page.siteName ? page.title : `${page.title} | ${page.siteName}`}</title><meta name="viewport" content="width=device-width, initial-scale=1">${
    page.description !== undefined && html`<meta name="description" content="${page.description}">`
  }${page.private === true && html`<meta name="robots" content="noindex">`}<meta name="color-scheme" content="${
    page.display.theme === 'system' ? 'light dark' : page.display.theme === 'light' ? 'light' : 'dark'
  }"><meta name="format-detection" content="telephone=no">${
    page.assets.font !== undefined &&
    html`<link rel="preload" href="${page.assets.font}" as="font" type="font/woff2" crossorigin>`
  }${page.assets.icon !== undefined && html`<link rel="icon" href="${page.assets.icon}" type="image/svg+xml">`}<link rel="stylesheet" href="${page.assets.css}"><script type="module" src="${page.assets.js}"></script>${page.scripts?.map(src => html`<script type="module" src="${src}"></script>`)}${
    page.canonical !== undefined && html`<link rel="canonical" href="${page.canonical}">`
  }${page.alternate?.map(other => html`<link rel="alternate" hreflang="${other.language}" href="${other.href}">`)}${page.head}`;

/**
 * A whole HTML document. Carries no inline style and no inline script, so it lives under
 * `default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'`.
 */
export const htmlDocument = (page: DocumentPage): string =>
  `<!DOCTYPE html>\n${
    html`<html${attributes({ lang: page.language, 'data-theme': page.display.theme, 'data-text-size': page.display.textSize })}><head>${head(page)}</head><body${attributes({ class: page.bodyClass })}>${page.body}</body></html>`
      .text
  }\n`;
