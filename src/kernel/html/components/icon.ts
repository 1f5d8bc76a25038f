import { type Html, html, raw } from '../html.ts';

/** Drawn on a 24 × 24 grid with strokes of the text's colour. */
const paths = {
  search: '<circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/>',
  menu: '<path d="M4 6h16M4 12h16M4 18h16"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
  'chevron-right': '<path d="m9 5 7 7-7 7"/>',
  'chevron-left': '<path d="m15 5-7 7 7 7"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  information: '<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.5"/>',
  warning: '<path d="M12 3.5 21.5 20h-19zM12 10v4.5M12 17v.5"/>',
  danger: '<circle cx="12" cy="12" r="9"/><path d="M12 7v6M12 16v.5"/>',
  success: '<circle cx="12" cy="12" r="9"/><path d="m8 12.5 2.8 2.8L16 9.5"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5.5l3.5 2"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6"/>',
  globe: '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18"/>',
  copy: '<path d="M9 9h11v11H9zM5 15H4V4h11v1"/>',
  speaker: '<path d="M4 9.5v5h3.5L12 19V5L7.5 9.5zM16 9c1.5 1.800 1.5 4.200 0 6M18.5 6.5c3 3.200 3 7.800 0 11"/>',
  file: '<path d="M6 3h8l4 4.5V21H6zM14 3v5h4"/>',
  download: '<path d="M12 4v11M7 10.5l5 5 5-5M4 20h16"/>',
  print: '<path d="M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z"/>',
  home: '<path d="M4 11 12 4l8 7v9h-5.5v-5h-5v5H4z"/>',
  display: '<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>',
  external: '<path d="M9 5H5v14h14v-4M13 5h6v6M19 5l-8 8"/>',
  help: '<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5c.3-3 5-3 5 0 0 1.800-2.5 2-2.5 4M12 16.5v.5"/>',
} as const;

export type IconName = keyof typeof paths;

/** A picture beside a word: hidden from screen readers, because the word says it. */
export const icon = (name: IconName): Html =>
  html`<svg class="krds-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${raw(paths[name])}</svg>`;
