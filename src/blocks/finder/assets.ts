import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AssetFile } from '../../kernel/html/index.ts';

const bytes = readFileSync(new URL('./scripts/narrow.js', import.meta.url));
const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);

const narrow: AssetFile = {
  url: `/assets/narrow.${hash}.js`,
  contentType: 'text/javascript; charset=utf-8',
  bytes,
};

/** Static files of this room's pages, for the server beside those of the interface. */
export const assets: readonly AssetFile[] = [narrow];

/** The script that narrows the lists in place. */
export const narrowScript: string = narrow.url;
