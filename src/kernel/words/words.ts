/** The languages every page, letter and refusal is complete in. */
export const languages = ['ko', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in every language. A missing language does not compile. */
export type Words = { readonly [L in Language]: string };

/** Writes a text down once in every language: `words('이름', 'Name')`. */
export const words = (ko: string, en: string): Words => ({ ko, en });
