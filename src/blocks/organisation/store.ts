import type { Queryable } from '../../kernel/database/index.ts';
import type { Official } from './official.ts';

const columns = 'id, name, agency, unit, post, active';

export const officialById = (database: Queryable, id: string): Promise<Official | undefined> =>
  database.maybe<Official>(`select ${columns} from organisation.officials where id = $1`, [id]);

export const officialsOf = (database: Queryable, unit: string): Promise<Official[]> =>
  database.query<Official>(`select ${columns} from organisation.officials where unit = $1 and active order by id`, [
    unit,
  ]);

/** One statement for any number of rows. */
export const loadOfficials = async (owner: Queryable, officials: readonly Official[]): Promise<void> =>
  void (await owner.query(
    `insert into organisation.officials (${columns})
     select * from jsonb_to_recordset($1::jsonb)
       as o (id text, name jsonb, agency text, unit text, post jsonb, active boolean)
     on conflict (id) do update set name = excluded.name, agency = excluded.agency, unit = excluded.unit,
       post = excluded.post, active = excluded.active`,
    [JSON.stringify(officials)],
  ));
