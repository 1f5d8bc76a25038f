import type { Language } from '../../../kernel/words/index.ts';

/**
 * What an official document says, without a word about how it is printed. Dates are texts, already in the document's
 * language (`2026년 6월 19일`).
 */
export interface Sheet {
  readonly language: Language;
  /** The document's name, printed as its heading: `주민등록표(등본)`. */
  readonly title: string;
  /** The authority that issues it, as it signs: `서울특별시 종로구청장`. */
  readonly issuer: string;
  /** 발급번호 (issue number). */
  readonly number: string;
  readonly verification: Verification;
  readonly blocks: readonly Block[];
  /** The statements before the date: `위와 같이 증명합니다.` */
  readonly footer: readonly string[];
  readonly issuedOn: string;
  /** The seal (관인) drawn beside the issuer; without one, none is drawn. */
  readonly seal?: Seal;
}

/** How whoever holds the document checks it. */
export interface Verification {
  /** 문서확인번호: `dddd-dddd-dddd-dddd`. */
  readonly number: string;
  /** The page where the number is entered. */
  readonly url: string;
  /** The text of the QR code, usually a URL with the number. */
  readonly qr: string;
  /** The last day on which it can be checked. */
  readonly until: string;
}

/** 관인: whose seal it is; `의인` or `인` is added when it is cut. */
export interface Seal {
  readonly text: string;
}

export type Block = Heading | Paragraph | Pairs | Table | Note;

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** Facts by name: a ruled table of two columns. */
export interface Pairs {
  readonly kind: 'pairs';
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

/** A ruled table; its header is repeated on each page, and `이하 빈칸` closes it in Korean. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** What stands in a table without rows. */
  readonly empty?: string;
}

export interface Column {
  readonly label: string;
  /** Percent of the table's width; columns without one share the rest by their content. */
  readonly width?: number;
}

export interface Note {
  readonly kind: 'note';
  readonly text: string;
}
