import { type Language, type Words, words } from '../../words/index.ts';
import { attributes } from '../attributes.ts';
import { type Display, type TextSize, type Theme, textSizes, themes } from '../display.ts';
import { type Html, html } from '../html.ts';
import { button } from './button.ts';
import { type FormToken, hiddenInput } from './form.ts';
import { icon } from './icon.ts';

export interface DisplaySettings {
  readonly language: Language;
  readonly display: Display;
  /** Takes a post of `theme`, `textSize` and `returnTo`, sets the cookie and goes back. */
  readonly action: string;
  /** This page's path, to come back to. */
  readonly returnTo: string;
  readonly token?: FormToken | undefined;
  /** Tells several forms in one page apart. */
  readonly id?: string;
}

const text = {
  open: words('화면 설정', 'Display'),
  size: words('글자 크기', 'Text size'),
  theme: words('화면 색', 'Colours'),
  apply: words('설정 적용하기', 'Apply settings'),
};

const sizes: Record<TextSize, Words> = {
  small: words('작게', 'Small'),
  medium: words('보통', 'Medium'),
  large: words('조금 크게', 'Large'),
  xlarge: words('크게', 'Larger'),
  xxlarge: words('가장 크게', 'Largest'),
};

const colours: Record<Theme, Words> = {
  system: words('기기 설정대로', 'As on my device'),
  light: words('밝은 화면', 'Light'),
  'high-contrast': words('선명한 화면', 'High contrast'),
};

const one = (id: string, name: string, value: string, label: string, chosen: boolean): Html =>
  html`<div class="krds-choice"><input type="radio"${attributes({ id, name, value, checked: chosen })}><label for="${id}">${label}</label></div>`;

/** The form of the settings page. With JavaScript a choice applies at once. */
export function displayForm(settings: DisplaySettings): Html {
  const { language, display, id = 'display' } = settings;
  return html`<form class="krds-display-form" method="post" action="${settings.action}" data-display>${settings.token !== undefined && hiddenInput(settings.token.name, settings.token.value)}${hiddenInput('returnTo', settings.returnTo)}<fieldset><legend>${text.size[language]}</legend>${textSizes.map(
    size => one(`${id}-size-${size}`, 'textSize', size, sizes[size][language], size === display.textSize),
  )}</fieldset><fieldset><legend>${text.theme[language]}</legend>${themes.map(theme =>
    one(`${id}-theme-${theme}`, 'theme', theme, colours[theme][language], theme === display.theme),
  )}</fieldset>${button({ label: text.apply[language], kind: 'secondary', size: 'small' })}</form>`;
}

/** The same form behind a button of the header. */
export const displaySettings = (settings: DisplaySettings): Html =>
  html`<details class="krds-display" data-close-outside><summary class="krds-utility">${icon('display')}${text.open[settings.language]}</summary>${displayForm(settings)}</details>`;
