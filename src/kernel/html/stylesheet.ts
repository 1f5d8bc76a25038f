import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** In the order of the cascade. */
const parts = [
  'fonts',
  'tokens',
  'base',
  'layout',
  'header',
  'navigation',
  'action',
  'forms',
  'content',
  'feedback',
  'case',
  'charts',
  'modes',
  'print',
];

const part = (name: string): string => readFileSync(join(import.meta.dirname, 'styles', `${name}.css`), 'utf8');

/** Comments and indentation are for readers of the source. No string in these files holds what is taken away. */
const packed = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim();

/**
 * The one stylesheet. KRDS's high-contrast colours are written once and used in two places: where the person chose them,
 * and where the system asks for dark or for more contrast and the person leaves it to the system.
 */
export function stylesheet(fontUrl: (name: string) => string): string {
  const dark = part('high-contrast');
  const modes = `html[data-theme="high-contrast"]{${dark}}@media (prefers-color-scheme:dark),(prefers-contrast:more){html[data-theme="system"]{${dark}}}`;
  const css = parts.map(name => (name === 'modes' ? modes : part(name))).join('\n');
  return packed(css).replace(/url\("([^"]+)"\)/g, (_, name: string) => `url("${fontUrl(name)}")`);
}
