/**
 * What a group of criteria says of a benefit. `no-data` means that nobody has said: it is never read as `open`.
 */
export type GroupCondition =
  | { readonly state: 'restricted'; readonly anyOf: readonly string[] }
  | { readonly state: 'open' }
  | { readonly state: 'no-data' };

/**
 * What is said of age, in completed years. `restricted` without `to` has no upper limit. Of `no-data`, what is known of the
 * bounds may stand: whoever is outside them is out, whoever is inside may still be.
 */
export type AgeCondition =
  | { readonly state: 'restricted'; readonly from: number; readonly to?: number }
  | { readonly state: 'open' }
  | { readonly state: 'no-data'; readonly from?: number; readonly to?: number };

/** Who a benefit is for: all of these together. A group that is left out does not apply to those who can ask for it. */
export interface Conditions {
  readonly age: AgeCondition;
  readonly groups: Readonly<Record<string, GroupCondition>>;
}
