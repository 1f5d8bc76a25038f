import type { Queryable } from '../../kernel/database/index.ts';
import type { Address, Fact } from '../language/index.ts';
import { columnName, tableName } from './column.ts';

/** A place of the open register of addresses. */
export interface Place {
  readonly key: string;
  readonly address: Address;
}

export interface Places {
  /** Places whose words begin with every word typed, at most `limit`. Nothing typed finds nothing. */
  search(typed: string, limit: number): Promise<readonly Place[]>;
  find(key: string): Promise<Place | undefined>;
}

/** The words of an address as they are indexed and searched: lower case, apart at hyphens. */
export const placeWords = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');

const isKey = (key: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key);

/** Search in the open register of addresses; open to all, so no basis and no receipt. */
export function createPlaces(
  on: Queryable,
  address: Fact<string, string, Address>,
  words: Fact<string, string, string>,
): Places {
  const table = tableName(address.register);
  const column = columnName(address.field);
  const present = 'valid_to is null and known_to is null';
  return {
    async search(typed, limit) {
      const wanted = placeWords(typed).slice(0, 8);
      if (wanted.length === 0) return [];
      return on.query<Place & object>(
        `select subject as key, ${column} as address from ${table}
         where ${present} and to_tsvector('simple', ${columnName(words.field)}) @@ to_tsquery('simple', $1)
         order by ${columnName(words.field)}, subject limit $2`,
        [wanted.map(word => `${word.slice(0, 40)}:*`).join(' & '), limit],
      );
    },
    async find(key) {
      if (!isKey(key)) return undefined;
      return on.maybe<Place & object>(
        `select subject as key, ${column} as address from ${table} where subject = $1 and ${present}`,
        [key],
      );
    },
  };
}
