import { type Html, html } from '../html.ts';
import { type MenuItem, menuLink } from './main-menu.ts';

export interface SideNavigation {
  /** The section's name; the heading of the list. */
  readonly title: string;
  readonly items: readonly MenuItem[];
  readonly id?: string;
}

/** The pages of a section, beside the page. Children show below the item they belong to. */
export const sideNavigation = (options: SideNavigation): Html =>
  html`<nav class="krds-side-navigation" aria-labelledby="${options.id ?? 'side-navigation'}"><p class="krds-side-title" id="${options.id ?? 'side-navigation'}">${options.title}</p><ul>${options.items.map(
    item =>
      html`<li>${menuLink(item)}${item.children !== undefined && html`<ul>${item.children.map(child => html`<li>${menuLink(child)}</li>`)}</ul>`}</li>`,
  )}</ul></nav>`;
