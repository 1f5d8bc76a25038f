import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type AssetFile, type Html, html } from '../../kernel/html/index.ts';

const bytes = readFileSync(new URL('./scripts/show-password.js', import.meta.url));
const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);

const showPassword: AssetFile = {
  url: `/assets/show-password.${hash}.js`,
  contentType: 'text/javascript; charset=utf-8',
  bytes,
};

/** Static files of this room's pages, for the server beside those of the interface. */
export const assets: readonly AssetFile[] = [showPassword];

/** For the head of pages that ask for a password. */
export const passwordScript: Html = html`<script type="module" src="${showPassword.url}"></script>`;
