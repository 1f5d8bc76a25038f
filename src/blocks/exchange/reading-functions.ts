import type { AnyRegister, Reading, RegisterDeclaration, Relation, Where } from '../language/index.ts';
import { columnName, columnsOf, jsonOf, tableName } from '../registers/index.ts';
import type { Basis } from './basis.ts';

export const word = (id: string): string => {
  if (!/^[a-z][a-zA-Z0-9-]*$/.test(id)) throw new Error(`not an id: ${id}`);
  return id.replaceAll('-', '_').replace(/[A-Z]/g, l => `_${l.toLowerCase()}`);
};
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const present = (row: string): string => `${row}.valid_to is null and ${row}.known_to is null`;

/** Which versions of the records a query is about, and the instant by which people come of age. */
export interface AsOf {
  readonly present: (row: string) => string;
  readonly instant: string;
  /** SQL for the people of a relation from a person. */
  readonly related: (relation: Relation, person: string) => string;
}
export const limited = ({ fact, oneOf }: Where): string =>
  ` and r.${columnName(fact.field)} in (${oneOf.map(quoted).join(', ')})`;

/** The name of the function that answers one reading of one basis. */
export const readingFunction = (basis: string, reading: string): string =>
  `exchange.read_${word(basis)}__${word(reading)}`;
const mayFunction = (basis: string): string => `exchange.may_${word(basis)}`;
const relationFunction = (relation: Relation): string => `exchange.relation_${word(relation.id)}`;

const asOfNow: AsOf = {
  present,
  instant: 'now()',
  related: (relation, person) => `${relationFunction(relation)}(${person})`,
};

/** SQL that finds the people of a relation from `$1`. */
export function relationQuery({ via }: Relation, zone: string, { present, instant }: AsOf = asOfNow): string {
  if (via.kind === 'self') return 'select $1';
  if (via.kind === 'sharing') {
    const table = tableName(via.fact.register);
    const column = columnName(via.fact.field);
    return `select r.subject from ${table} r join ${table} m on m.subject = $1 and ${present('m')}
      where r.${column} = m.${column} and ${present('r')}${via.where ? limited(via.where) : ''}`;
  }
  const born = via.younger;
  const age = born
    ? ` and r.${columnName(born.born.field)} > ((${instant} at time zone ${quoted(zone)})::date - make_interval(years => ${Number(youngest(born.than))}))::date`
    : '';
  return `select r.${columnName(via.reference.field)} from ${tableName(via.reference.register)} r
    where r.subject = $1 and ${present('r')}${limited(via.where)}${age}`;
}

/** The value in force today; relations are compiled anew at each start. */
const youngest = (than: { values: readonly { from: string; to?: string; value: number }[] }): number => {
  const latest = than.values.at(-1);
  if (!latest) throw new Error('a relation names a parameter without a value');
  return latest.value;
};

export function relationStatements(relation: Relation, zone: string): readonly string[] {
  const name = relationFunction(relation);
  // `rows`: a family or a household, not the thousand that the planner would take a whole register's scan for.
  return [
    `create or replace function ${name}(uuid) returns setof uuid language sql stable rows 8 set search_path = pg_catalog, pg_temp as $fn$
      ${relationQuery(relation, zone)} $fn$`,
    `revoke all on function ${name}(uuid) from public`,
  ];
}

/** A row's declared facts as JSON, by field name; a version of a history also says from when until when it was true. */
function recordOf(register: RegisterDeclaration, { facts, history }: Reading): string {
  const columns = new Map(columnsOf(register).map(c => [c.field, c]));
  const pairs = facts.map(f => {
    const column = columns.get(f.field);
    if (!column) throw new Error(`no such fact: ${f.id}`);
    return `${quoted(f.field)}, ${jsonOf(column)}`;
  });
  const times = history ? ["'validFrom', r.valid_from", "'validTo', r.valid_to"] : [];
  return `jsonb_build_object(${["'subject', r.subject", ...times, ...pairs].join(', ')})`;
}

/** Codes come in the order they are declared, other values from small to large. */
const order = (reading: Reading): string =>
  reading.by
    .map(({ field, is }) =>
      is.kind === 'code'
        ? `array_position(array[${Object.keys(is.options ?? {})
            .map(quoted)
            .join(', ')}], r.${columnName(field)}), `
        : `r.${columnName(field)}, `,
    )
    .join('');

/** SQL that gives a reading about `p_subject` as one JSON array, oldest or entry order first. */
export function readingQuery(
  registers: ReadonlyMap<string, RegisterDeclaration>,
  reading: Reading,
  { present, related }: AsOf = asOfNow,
): string {
  const names = new Set(reading.facts.map(f => f.register));
  const [name] = names;
  const register = name === undefined ? undefined : registers.get(name);
  if (!register || names.size !== 1) throw new Error('a reading is about the facts of one declared register');
  const who =
    reading.of.via.kind === 'self'
      ? 'r.subject = p_subject'
      : `r.subject in (select ${related(reading.of, 'p_subject')})`;
  const when = `${reading.history ? 'r.known_to is null' : present('r')}${reading.where ? limited(reading.where) : ''}`;
  return `select coalesce(jsonb_agg(${recordOf(register, reading)} order by ${order(reading)}r.valid_from, r.entry, r.subject), '[]'::jsonb)
    from ${tableName(register.id)} r where ${who} and ${when}`;
}

/** The statements for one basis: who may ask about whom, and a function for each reading. */
export function basisStatements(basis: Basis, declared: readonly AnyRegister[]): readonly string[] {
  const registers = new Map(declared.map(r => [r.declaration.id, r.declaration]));
  const may = mayFunction(basis.id);
  const others = basis.alsoFor.map(r => ` or $2 in (select ${relationFunction(r)}($1))`).join('');
  const statements = [
    `create or replace function ${may}(uuid, uuid) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $fn$
      select $1 = $2${others} $fn$`,
    `revoke all on function ${may}(uuid, uuid) from public`,
  ];
  for (const [key, reading] of Object.entries(basis.readings)) {
    const name = readingFunction(basis.id, key);
    const facts = quoted(JSON.stringify(reading.facts.map(f => f.id)));
    const subjects =
      reading.of.via.kind === 'self'
        ? 'array[p_subject]'
        : `array(select distinct (e ->> 'subject')::uuid from jsonb_array_elements(v_found) e)`;
    statements.push(
      `create or replace function ${name}(p_session bytea, p_subject uuid, p_case uuid, p_reason text)
       returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $fn$
       declare v_actor jsonb; v_found jsonb;
       begin
         v_actor := exchange.actor(p_session, ${quoted(basis.id)}, p_subject, p_case);
         if v_actor ->> 'kind' <> 'official' and not ${may}((v_actor ->> 'person')::uuid, p_subject) then
           perform exchange.refuse('MD403', 'no-basis');
         end if;
         v_found := (${readingQuery(registers, reading)});
         perform exchange.leave_receipts(${subjects}, v_actor, ${quoted(basis.id)}, ${quoted(key)}, ${facts}::jsonb, p_case, p_reason);
         return v_found;
       end $fn$`,
      `revoke all on function ${name}(bytea, uuid, uuid, text) from public`,
      `grant execute on function ${name}(bytea, uuid, uuid, text) to madang_app`,
    );
  }
  return statements;
}

/** Who a change may touch: people this case has read about, and things without a record or that the subject's record points at. */
export function boundaryStatements(declared: readonly AnyRegister[]): readonly string[] {
  const people = declared.filter(r => r.declaration.subject === 'person').map(r => r.declaration);
  const references = people.flatMap(r =>
    columnsOf(r)
      .filter(c => c.kind === 'reference')
      .map(
        c =>
          `select 1 from ${tableName(r.id)} r where r.subject = p_of and r.${c.name} = p_subject and ${present('r')}`,
      ),
  );
  const others = declared
    .filter(r => r.declaration.subject !== 'person')
    .map(
      ({ declaration }) =>
        `when p_register = ${quoted(columnName(declaration.id))} then
         not exists (select 1 from ${tableName(declaration.id)} r where r.subject = p_subject and ${present('r')})
         or exists (${references.join(' union all ') || 'select 1 where false'})`,
    );
  return [
    `create or replace function exchange.within_case(p_case uuid, p_of uuid, p_register text, p_subject uuid)
     returns boolean language sql stable set search_path = pg_catalog, pg_temp as $fn$
     select case ${others.join(' ')} else p_subject = p_of or exists (
       select 1 from exchange.receipts e where e.subject = p_subject and e.record::jsonb ->> 'case' = p_case::text) end $fn$`,
    'revoke all on function exchange.within_case from public',
  ];
}
