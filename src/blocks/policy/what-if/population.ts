import type { Words } from '../../../kernel/words/index.ts';
import type { ColumnSource } from '../../rules/index.ts';

/** A province, or a municipality within one. */
export interface PopulationArea {
  readonly code: string;
  readonly within?: string;
  readonly words: Words;
}

/**
 * People to try reforms on, in columns: a statistical or invented population, never records of real people. Person `i` has the `i`th place
 * in each list.
 */
export interface WhatIfPopulation {
  readonly id: string;
  /** Names these very columns: equal versions give equal figures. */
  readonly version: string;
  /** What it is: `people of an invented nation`. */
  readonly words: Words;
  readonly people: number;
  readonly source: ColumnSource;
  readonly areas: readonly PopulationArea[];
  /** The code of each person's municipality. */
  readonly area: readonly string[];
  /** How many live in each person's household. */
  readonly size: Uint8Array;
  readonly age: Uint8Array;
  /** 1 for one person of each household. */
  readonly head: Uint8Array;
}
