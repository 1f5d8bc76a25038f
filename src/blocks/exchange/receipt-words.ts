import { type Words, words } from '../../kernel/words/index.ts';
import { type Article, finderBasisId, type Jurisdiction } from '../language/index.ts';
import type { Receipt } from './exchange.ts';
import { officialReasons } from './official-reason.ts';
import { ownReasons, ownRecordId } from './own-record.ts';
import { standingBases, standingReason } from './standing-purposes.ts';

/** A receipt in people's words. */
export interface ReceiptText {
  readonly who: Words;
  /** The service, or the right, for which it was read. */
  readonly purpose: Words;
  readonly law: Words | undefined;
  /** Registers with the names of the facts that were read. */
  readonly facts: readonly { readonly register: Words; readonly names: readonly Words[] }[];
  readonly reason: Words | undefined;
}

const self = words('본인', 'Yourself');
const otherPerson = words(
  '민원을 신청한 다른 사람 (대리인, 같은 세대의 가족)',
  'Another applicant (your representative, or a family member)',
);
const program = words('사람이 아닌 이 시스템 (미리 동의한 확인)', 'This system by itself, by a standing consent');
const ownRecord = words('내 정보 보기', 'Looking at your own record');
const finding = words('내 정보로 혜택 찾기', 'Finding benefits with your data');

/** Several texts as one list, in every language. */
export const listed = (all: readonly Words[], between = ', '): Words =>
  words(all.map(w => w.ko).join(between), all.map(w => w.en).join(between));

const literally = (text: string): Words => words(text, text);

/** How receipts are told in a jurisdiction. What is no longer declared keeps its id: no receipt vanishes because a service or an office did. */
export function receiptWords(
  jurisdiction: Jurisdiction,
  unitName: (unit: string) => Words,
): (receipt: Receipt) => ReceiptText {
  const bases = new Map<string, { purpose: Words; article: Article }>(
    jurisdiction.services.map(s => [s.id, { purpose: words(s.words.ko.name, s.words.en.name), article: s.basis }]),
  );
  bases.set(ownRecordId, { purpose: ownRecord, article: jurisdiction.ownRecord });
  if (jurisdiction.finder) bases.set(finderBasisId, { purpose: finding, article: jurisdiction.finder.profile.basis });
  for (const { id, words: purpose, article } of standingBases(jurisdiction)) bases.set(id, { purpose, article });
  const registers = new Map(jurisdiction.registers.map(r => [r.declaration.id, r.declaration]));
  const factsOf = (ids: readonly string[]): ReceiptText['facts'] => {
    const byRegister = Map.groupBy(ids, id => id.slice(0, id.indexOf('.')));
    return [...byRegister].map(([register, facts]) => ({
      register: registers.get(register)?.words ?? literally(register),
      names: facts.map(id => registers.get(register)?.fields[id.slice(register.length + 1)]?.words ?? literally(id)),
    }));
  };
  return receipt => {
    const { actor, basis, own, reason } = receipt;
    const known = bases.get(basis);
    return {
      who: whoWords(actor, own, unitName),
      purpose: known?.purpose ?? literally(basis),
      law: known?.article.words,
      facts: factsOf(receipt.facts),
      reason: reason === undefined ? undefined : reasonWords(basis, reason),
    };
  };
}

function whoWords(actor: Receipt['actor'], own: boolean, unitName: (unit: string) => Words): Words {
  if (actor.kind === 'official') return unitWords(unitName, actor.unit);
  if (actor.kind === 'program') return program;
  return own ? self : otherPerson;
}

/** An office's name, or its id once it is no longer declared. */
export function unitWords(unitName: (unit: string) => Words, unit: string): Words {
  try {
    return unitName(unit);
  } catch {
    return literally(unit);
  }
}

const reasonWords = (basis: string, reason: string): Words =>
  Object.entries({ ...(basis === ownRecordId ? ownReasons : officialReasons), ...standingReason }).find(
    ([id]) => id === reason,
  )?.[1] ?? literally(reason);
