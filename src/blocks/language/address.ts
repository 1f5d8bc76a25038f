import type { Words } from '../../kernel/words/index.ts';

/** A road-name address. The area names belong to the jurisdiction, which also orders the parts in each language. */
export interface Address {
  /** Code of the city, county or district: five digits in Korea. */
  readonly areaCode: string;
  readonly roadCode: string;
  readonly roadName: Words;
  /** Main and sub number, `12` or `12-3`. */
  readonly building: string;
  /** Flat, floor, unit; empty for a house. */
  readonly detail: string;
  readonly postcode: string;
}
