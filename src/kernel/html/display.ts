/** How a person wants pages to look: KRDS's five text sizes, and colours by the system's wish, light, or high contrast. */
export const themes = ['system', 'light', 'high-contrast'] as const;
export const textSizes = ['small', 'medium', 'large', 'xlarge', 'xxlarge'] as const;
export type Theme = (typeof themes)[number];
export type TextSize = (typeof textSizes)[number];

export interface Display {
  readonly theme: Theme;
  readonly textSize: TextSize;
}

export const plainDisplay: Display = { theme: 'system', textSize: 'medium' };

/** The name of the cookie that keeps the display; not personal, and needed before the first byte of a page. */
export const displayCookieName = 'display';

/** The cookie's value: `high-contrast.large`. */
export const displayCookie = (display: Display): string => `${display.theme}.${display.textSize}`;

const oneOf = <T extends string>(all: readonly T[], value: string | undefined, otherwise: T): T =>
  all.find(one => one === value) ?? otherwise;

/** Reads a display from two words that came from outside; whatever is not known becomes plain. */
export const displayOf = (theme: string | undefined, textSize: string | undefined): Display => ({
  theme: oneOf(themes, theme, plainDisplay.theme),
  textSize: oneOf(textSizes, textSize, plainDisplay.textSize),
});

/** Reads the display from its cookie. */
export function displayFromCookie(value: string | undefined): Display {
  const [theme, textSize] = (value ?? '').split('.');
  return displayOf(theme, textSize);
}
