import type { Language } from '../../kernel/words/index.ts';
import type { Asker, Exchange, Receipt } from './exchange.ts';
import { listed, type ReceiptText } from './receipt-words.ts';

/** All receipts of the session's person, newest first, a page at a time, so that a long list takes no memory. */
async function* everyReceipt(exchange: Pick<Exchange, 'receipts'>, asker: Asker): AsyncGenerator<Receipt> {
  let after: string | undefined;
  do {
    const page = await exchange.receipts(asker, after, 100);
    yield* page.receipts;
    after = page.next;
  } while (after !== undefined);
}

// A spreadsheet runs a cell that begins like this; an official's reason is free text.
const risky = /^[=+\-@\t\r]/;
const cell = (text: string): string => {
  const safe = risky.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const heads: Readonly<Record<Language, readonly string[]>> = {
  ko: ['기록 번호', '본 때 (UTC)', '본 곳', '목적', '근거', '본 정보', '까닭'],
  en: ['entry', 'when (UTC)', 'who', 'purpose', 'law', 'data', 'reason'],
};

const factList = (told: ReceiptText, language: Language): string =>
  told.facts.map(f => `${f.register[language]}: ${listed(f.names)[language]}`).join('; ');

export interface ReceiptFile {
  readonly exchange: Pick<Exchange, 'receipts'>;
  readonly asker: Asker;
  readonly tell: (receipt: Receipt) => ReceiptText;
}

/** The list as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need for Korean). */
export async function* receiptCsv({ exchange, asker, tell }: ReceiptFile, language: Language): AsyncGenerator<string> {
  yield `\ufeff${heads[language].map(cell).join(',')}\r\n`;
  for await (const receipt of everyReceipt(exchange, asker)) {
    const told = tell(receipt);
    const row = [
      receipt.id,
      new Date(receipt.readAt).toISOString(),
      told.who[language],
      told.purpose[language],
      told.law?.[language] ?? '',
      factList(told, language),
      told.reason?.[language] ?? '',
    ];
    yield `${row.map(cell).join(',')}\r\n`;
  }
}

/** A receipt for programs. An official is named by their office only. */
export const receiptJson = (receipt: Receipt, told: ReceiptText) => ({
  id: receipt.id,
  at: new Date(receipt.readAt).toISOString(),
  own: receipt.own,
  who: told.who,
  ...(receipt.actor.kind === 'official' && { unit: receipt.actor.unit }),
  basis: { id: receipt.basis, name: told.purpose, ...(told.law && { law: told.law }) },
  facts: [...receipt.facts],
  ...(receipt.case !== undefined && { case: receipt.case }),
  ...(told.reason && { reason: told.reason }),
});

/** The list as one JSON document, each entry with the text that the public log holds government to. */
export async function* receiptsJson({ exchange, asker, tell }: ReceiptFile): AsyncGenerator<string> {
  yield '{"format":"madang-receipts/1","receipts":[';
  let between = '\n';
  for await (const receipt of everyReceipt(exchange, asker)) {
    yield between + JSON.stringify({ ...receiptJson(receipt, tell(receipt)), record: receipt.record });
    between = ',\n';
  }
  yield '\n]}\n';
}
