import { type Html, html } from '../html.ts';
import { type IconName, icon } from './icon.ts';

export interface Tile {
  readonly label: string;
  readonly href: string;
  readonly hint?: string;
  readonly icon?: IconName;
}

/** Large doors of a home page: life events, shortcuts. */
export const tiles = (options: { readonly items: readonly Tile[] }): Html =>
  html`<ul class="krds-tiles">${options.items.map(
    tile =>
      html`<li><a href="${tile.href}">${tile.icon !== undefined && icon(tile.icon)}<span class="krds-tile-label">${tile.label}</span>${tile.hint !== undefined && html`<span class="krds-tile-hint">${tile.hint}</span>`}</a></li>`,
  )}</ul>`;
