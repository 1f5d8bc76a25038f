import type { CivilDay, Instant } from '../../kernel/time/index.ts';
import type { Language, Words } from '../../kernel/words/index.ts';

/** A signed document as it is kept. */
export interface Issued {
  readonly person: string;
  readonly id: string;
  /** 발급번호 (issue number). */
  readonly number: string;
  /** 문서확인번호 (verification number). */
  readonly verification: string;
  readonly caseId: string;
  readonly template: string;
  readonly title: Words;
  readonly agency: string;
  readonly language: Language;
  readonly issuedAt: Instant;
  readonly verifiableUntil: CivilDay;
  readonly sha256: Buffer;
}

export interface Revocation {
  readonly revokedAt: Instant;
  readonly reason: Words;
}
