import type { CivilDay } from '../../kernel/time/index.ts';
import type { ResidentNumber } from '../formats/index.ts';
import type { Address } from './address.ts';

export type Sex = 'male' | 'female';

/** How a member stands to the head of the household (세대주와의 관계). */
export type RelationToHead =
  | 'head'
  | 'spouse'
  | 'child'
  | 'parent'
  | 'parent-in-law'
  | 'child-in-law'
  | 'grandchild'
  | 'sibling'
  | 'cohabitant';

/** Why someone was registered at an address: born there, arrived from abroad, or one of the reasons a report of a move gives. */
export type MoveReason = 'birth' | 'arrival' | 'employment' | 'family' | 'housing' | 'education' | 'environment';

/** A registration at an address. The law gives 14 days to report a move and a month to report a birth; a few are late. */
export interface Move {
  readonly movedOn: CivilDay;
  readonly reportedOn: CivilDay;
  readonly address: Address;
  readonly reason: MoveReason;
}

/** A tie of family to another person of the same nation, in whatever household; the other one names it too. */
export interface FamilyTie {
  readonly relation: 'father' | 'mother' | 'spouse' | 'child';
  /** The id of the other person. */
  readonly person: string;
  /** The day of the marriage; spouses only. */
  readonly since?: CivilDay;
  /** The day death ended the marriage; spouses only. */
  readonly until?: CivilDay;
}

/** An invented person. Nobody real is meant: the name is put together by chance, and the number cannot be assigned. */
export interface Person {
  readonly id: string;
  /** In Hangul; in Latin letters for a foreigner, as the foreigner register keeps it. */
  readonly name: string;
  readonly hanjaName?: string;
  /** Family name first. */
  readonly romanName: string;
  readonly birthDate: CivilDay;
  readonly sex: Sex;
  /** 13 digits behind the fences of `demonstrationNumber`. */
  readonly identityNumber: ResidentNumber;
  /** ISO 3166-1 alpha-2. */
  readonly nationality: string;
  readonly residence: 'citizen' | 'foreigner';
  /** The status of stay of a foreigner (체류자격), such as `F-6`. */
  readonly visa?: string;
  readonly status: 'registered' | 'deceased';
  readonly deceasedOn?: CivilDay;
  readonly relationToHead: RelationToHead;
  /** Oldest first, one at least: the first registration, then up to six moves; the last is where the person lives or died. */
  readonly moves: readonly Move[];
  readonly family: readonly FamilyTie[];
}

/** People registered together at an address (세대), its head first among the living. */
export interface Household {
  readonly id: string;
  readonly address: Address;
  readonly formedOn: CivilDay;
  readonly members: readonly Person[];
}
