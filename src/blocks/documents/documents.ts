import type { Database, Queryable } from '../../kernel/database/index.ts';
import type { DocumentSigner } from '../../kernel/keys/index.ts';
import { addDays, type CivilDay, formatDay, type Instant, type Zone } from '../../kernel/time/index.ts';
import type { Language, Words } from '../../kernel/words/index.ts';
import type { Agency, DocumentTemplate, Formats } from '../language/index.ts';
import { compose, type Filling, titleOf } from './compose.ts';
import type { Issued } from './issued.ts';
import { type Inspection, identifier, inspect, isGenuine, signSheet } from './pdf/index.ts';
import * as store from './store.ts';
import type { Writing } from './value-text.ts';
import { parseVerificationNumber, verificationNumber } from './verification-number.ts';

/** What a document is issued from. */
export interface Order {
  /** The same key again gives the same document, not a second one. */
  readonly id: string;
  readonly person: string;
  readonly caseId: string;
  readonly template: DocumentTemplate;
  readonly agency: Agency;
  readonly language: Language;
  readonly filling: Filling;
  readonly nameOf: NonNullable<Writing['nameOf']>;
}

/** How an issued document stands today. */
export type Standing =
  | { readonly kind: 'valid' | 'expired'; readonly issued: Issued }
  | { readonly kind: 'revoked'; readonly issued: Issued; readonly revokedAt: Instant; readonly reason: Words };

/** What anyone may learn about a document they hold. */
export type Verdict = Standing | { readonly kind: 'altered' | 'unknown' | 'not-ours' | 'unreadable' };

/** Where a page of the list starts: the last document before it. */
export interface Place {
  readonly at: Instant;
  readonly id: string;
}

export interface Documents {
  /** Numbers, fills, signs and keeps a document, in the caller's transaction. */
  issue(tx: Queryable, order: Order, now: Instant): Promise<Issued>;
  find(person: string, id: string): Promise<Issued | undefined>;
  bytes(person: string, id: string): Promise<Buffer | undefined>;
  mine(person: string, before: Place | undefined, limit: number): Promise<readonly Issued[]>;
  /** A person's own document, and how it stands. */
  standing(person: string, id: string, now: Instant): Promise<Standing | undefined>;
  /** A person's documents with how they stand, newest first. */
  standings(person: string, before: Place | undefined, limit: number, now: Instant): Promise<readonly Standing[]>;
  /** The text that the log holds the issue of a person's own document to. */
  record(person: string, id: string): Promise<string | undefined>;
  /** By the number printed on it; undefined when it is not a number of ours at all. */
  verifyNumber(typed: string, now: Instant): Promise<Verdict | undefined>;
  /** By the file itself: its signature, its bytes, and whether it still stands. */
  verifyFile(bytes: Uint8Array, now: Instant): Promise<Verdict>;
  /** Withdraws a document, with the reason whoever checks it will read. */
  revoke(tx: Queryable, id: string, reason: Words, now: Instant): Promise<boolean>;
}

export interface DocumentsOptions {
  readonly database: Database;
  readonly signer: () => DocumentSigner;
  /** Every authority certificate ever used, DER. */
  readonly authorities: () => readonly Buffer[];
  readonly formats: Formats;
  readonly zone: Zone;
  readonly random: (bytes: number) => Uint8Array;
  /** Where people reach this portal, for the address printed on the document. */
  readonly publicUrl: string;
}

export function createDocuments(options: DocumentsOptions): Documents {
  const { database, zone, formats, publicUrl } = options;
  const today = (now: Instant): CivilDay => zone.dayOf(now);
  const verdict = ({ issued, revocation }: store.Found, now: Instant): Standing =>
    revocation
      ? { kind: 'revoked', issued, ...revocation }
      : { kind: today(now) <= issued.verifiableUntil ? 'valid' : 'expired', issued };

  const inspected = (bytes: Uint8Array): Inspection =>
    inspect(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options.authorities());

  /** Whether the file that is kept under a number was signed as that number's: a row is no proof, whoever put it there. */
  async function vouchedFor({ issued }: store.Found): Promise<boolean> {
    const bytes = await store.bytesOf(database, issued.person, issued.id);
    return bytes?.includes(identifier(issued.verification)) === true && isGenuine(inspected(bytes));
  }

  return {
    async issue(tx, order, now) {
      const before = await store.ofPerson(tx, order.person, order.id);
      if (before) return before;
      const { template, language, agency } = order;
      const day = today(now);
      const until = addDays(day, template.verifiableFor.on(day).value);
      const serial = await store.nextNumber(tx);
      const number = `${day.replaceAll('-', '')}-${serial}`;
      const verification = verificationNumber(options.random);
      const title = titleOf(template, order.filling.answers);
      const url = `${publicUrl}${language === 'ko' ? '' : `/${language}`}/verify`;
      const { bytes, sha256 } = await signSheet(
        {
          language,
          title: title[language],
          issuer: agency.head[language],
          number,
          verification: {
            number: verification,
            url,
            qr: `${url}/${verification}`,
            until: formatDay(language, until, 'long'),
          },
          blocks: compose(template, order.filling, { language, formats, nameOf: order.nameOf }),
          footer: [template.attests[language]],
          issuedOn: formatDay(language, day, 'long'),
          seal: { text: agency.head.ko },
        },
        options.signer(),
        { now },
      );
      const issued: Issued = {
        person: order.person,
        id: order.id,
        number,
        verification,
        caseId: order.caseId,
        template: template.id,
        title,
        agency: agency.id,
        language,
        issuedAt: now,
        verifiableUntil: until,
        sha256: Buffer.from(sha256, 'hex'),
      };
      const record = JSON.stringify({
        id: issued.id,
        number,
        template: template.id,
        agency: agency.id,
        issuedAt: now,
        case: order.caseId,
        sha256,
      });
      await store.insert(tx, issued, record, bytes);
      return issued;
    },
    find: (person, id) => store.ofPerson(database, person, id),
    bytes: (person, id) => store.bytesOf(database, person, id),
    mine: async (person, before, limit) => (await store.mine(database, person, before, limit)).map(f => f.issued),
    record: (person, id) => store.recordOf(database, person, id),
    async standing(person, id, now) {
      const found = await store.foundOfPerson(database, person, id);
      return found && verdict(found, now);
    },
    standings: async (person, before, limit, now) =>
      (await store.mine(database, person, before, limit)).map(f => verdict(f, now)),
    async verifyNumber(typed, now) {
      const number = parseVerificationNumber(typed);
      if (!number) return undefined;
      const found = await store.byVerification(database, number);
      return found && (await vouchedFor(found)) ? verdict(found, now) : { kind: 'unknown' };
    },
    async verifyFile(bytes, now) {
      const seen = inspected(bytes);
      if (seen.kind === 'not-pdf') return { kind: 'unreadable' };
      if (seen.kind !== 'signed') return { kind: 'not-ours' };
      if (!seen.trusted) return { kind: 'not-ours' };
      if (!isGenuine(seen)) return { kind: 'altered' };
      const found = await store.byDigest(database, Buffer.from(seen.sha256, 'hex'));
      return found ? verdict(found, now) : { kind: 'unknown' };
    },
    revoke: (tx, id, reason, now) =>
      store.revoke(tx, id, now, reason, JSON.stringify({ document: id, revokedAt: now, reason })),
  };
}
