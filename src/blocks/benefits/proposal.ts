import type { Instant } from '../../kernel/time/index.ts';
import type { BenefitContent, BenefitStatus } from './benefit.ts';

/** What an official decides on: the draft as it is shown, another official's correction, or what the source says by now. */
export type Origin = 'shown' | 'official' | 'source';

/** Something that may take the place of what is shown. */
export interface Proposal {
  readonly origin: Exclude<Origin, 'shown'>;
  /** Changes whenever the proposal does, so that nobody confirms what they have not read. */
  readonly revision: string;
  readonly content: BenefitContent;
  /** The version that was shown when it was written. */
  readonly baseVersion: number;
  readonly draftedBy: string | undefined;
  readonly draftedAt: Instant;
  readonly reason: string | undefined;
}

/** Something an official did. */
export interface Act {
  readonly act: 'confirmed' | 'corrected' | 'dismissed';
  readonly origin: Origin;
  readonly version: number;
  readonly official: string;
  readonly happenedAt: Instant;
  readonly reason: string | undefined;
}

/** What a benefit said before. */
export interface PastVersion {
  readonly version: number;
  readonly status: BenefitStatus;
  readonly content: BenefitContent;
}
