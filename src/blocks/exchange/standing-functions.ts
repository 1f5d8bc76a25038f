import type { AnyRegister, RegisterDeclaration, Relation } from '../language/index.ts';
import { columnName, tableName } from '../registers/index.ts';
import { type AsOf, limited, quoted, readingQuery, relationQuery, word } from './reading-functions.ts';
import type { StandingBasis } from './standing-basis.ts';

const relationFunction = (relation: Relation): string => `exchange.standing_relation_${word(relation.id)}`;
const factsFunction = (purpose: string): string => `exchange.standing_facts_${word(purpose)}`;
/** The function that reads people's facts under their consent for a purpose. */
export const standingReadFunction = (purpose: string): string => `exchange.standing_read_${word(purpose)}`;
/** The function that finds the consenting people whose records changed. */
export const touchedFunction = (purpose: string): string => `exchange.standing_touched_${word(purpose)}`;

/** Records as they were known at a moment: true until further notice, known from before it on. */
const knownAt = (instant: string): AsOf => ({
  present: row =>
    `${row}.valid_to is null and ${row}.known_from <= ${instant} and (${row}.known_to is null or ${row}.known_to > ${instant})`,
  instant,
  related: (relation, person) => `${relationFunction(relation)}(${person}, ${instant})`,
});

const relationsOf = (bases: readonly StandingBasis[]): readonly Relation[] => {
  const all = bases.flatMap(basis => [...basis.alsoFor, ...Object.values(basis.readings).map(reading => reading.of)]);
  return [...new Map(all.filter(of => of.via.kind !== 'self').map(of => [of.id, of])).values()];
};

/**
 * Those whose record holds the same value, as known at a moment: looked up among present records and past ones apart, for each has an
 * index of its own.
 */
function sharingAt({ fact, where }: Relation['via'] & { kind: 'sharing' }): string {
  const [table, column] = [tableName(fact.register), columnName(fact.field)];
  const { present } = knownAt('$2');
  const among = (known: string): string =>
    `select r.subject from mine, ${table} r where r.${column} = mine.value and r.valid_to is null and r.known_from <= $2
     and r.known_to ${known}${where ? limited(where) : ''}`;
  return `with mine as materialized (select m.${column} as value from ${table} m where m.subject = $1 and ${present('m')})
    ${among('is null')} union all ${among('is not null and r.known_to > $2')}`;
}

/** Finds past records by the value that they shared. */
const pastIndex = ({ via }: Relation): readonly string[] => {
  if (via.kind !== 'sharing') return [];
  const [table, column] = [tableName(via.fact.register), columnName(via.fact.field)];
  const name = `${table.slice('registers.'.length)}_past_${column}`;
  return [`create index if not exists ${name} on ${table} (${column}) where valid_to is null and known_to is not null`];
};

/** A relation as it was known at a moment. */
const relationStatements = (relation: Relation, zone: string): readonly string[] => [
  ...pastIndex(relation),
  `create function ${relationFunction(relation)}(uuid, timestamptz) returns setof uuid language sql stable rows 8
    set search_path = pg_catalog, pg_temp as $fn$
      ${relation.via.kind === 'sharing' ? sharingAt(relation.via) : relationQuery(relation, zone, knownAt('$2'))} $fn$`,
  `revoke all on function ${relationFunction(relation)}(uuid, timestamptz) from public`,
];

/** All that a purpose reads of one person, as one JSON object by the readings' keys. */
function factsStatements(basis: StandingBasis, registers: ReadonlyMap<string, RegisterDeclaration>): readonly string[] {
  const pairs = Object.entries(basis.readings).map(([key, reading]) => {
    if (reading.history) throw new Error(`${basis.id}: histories are not read under a standing consent`);
    return `${quoted(key)}, (${readingQuery(registers, reading, knownAt('p_at'))})`;
  });
  const name = factsFunction(basis.id);
  return [
    `create function ${name}(p_subject uuid, p_at timestamptz) returns jsonb language sql stable
      set search_path = pg_catalog, pg_temp as $fn$ select jsonb_build_object(${pairs.join(', ')}) $fn$`,
    `revoke all on function ${name}(uuid, timestamptz) from public`,
  ];
}

function readStatements({ id, readings, alsoFor }: StandingBasis): readonly string[] {
  const [name, facts] = [standingReadFunction(id), factsFunction(id)];
  const ofKey = Object.fromEntries(Object.entries(readings).map(([key, r]) => [key, r.facts.map(fact => fact.id)]));
  const own = Object.values(readings).flatMap(r => (r.of.via.kind === 'self' ? r.facts.map(fact => fact.id) : []));
  const json = (value: unknown): string => `${quoted(JSON.stringify(value))}::jsonb`;
  const others = alsoFor.map(r => ` union select ${relationFunction(r)}(r.person, p_at)`).join('');
  return [
    `create function ${name}(p_people uuid[], p_before timestamptz[], p_at timestamptz)
     returns table (person uuid, subject uuid, before jsonb, present jsonb)
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $fn$
     #variable_conflict use_column
     declare
       r record; o record;
       v_people uuid[] := '{}'; v_consents uuid[] := '{}'; v_found jsonb[] := '{}';
     begin
       for r in
         select c.subject as person, c.id as consent, a.earlier
         from unnest(p_people, p_before) a (one, earlier)
         join exchange.consents c on c.subject = a.one and c.purpose = ${quoted(id)} and c.withdrawn_at is null and c.until > now()
       loop
         for o in select r.person as one${others} loop
           person := r.person;
           subject := o.one;
           present := ${facts}(o.one, p_at);
           before := case when r.earlier is not null then ${facts}(o.one, r.earlier) end;
           v_people := v_people || r.person || r.person;
           v_consents := v_consents || r.consent || r.consent;
           v_found := v_found || present || before;
           return next;
         end loop;
       end loop;
       perform exchange.leave_standing_receipts_of(v_people, v_consents, v_found, ${quoted(id)}, ${json(ofKey)}, ${json([...new Set(own)])});
     end $fn$`,
    `revoke all on function ${name}(uuid[], timestamptz[], timestamptz) from public`,
    `grant execute on function ${name}(uuid[], timestamptz[], timestamptz) to madang_app`,
  ];
}

/** Who consents and whose records, or whose relatives', were written after one moment and up to another: no facts, only who. */
function touchedStatements(basis: StandingBasis): readonly string[] {
  const { id, readings } = basis;
  const all = Object.values(readings);
  const tables = [...new Set(all.flatMap(r => r.facts.map(fact => tableName(fact.register))))];
  const written = (column: string): string => `t.${column} > p_since and t.${column} <= p_at`;
  const changed = tables.map(
    t => `select t.subject from ${t} t where (${written('known_from')}) or (${written('known_to')})`,
  );
  const relations = relationsOf([basis]);
  const related = relations.flatMap(r =>
    ['p_at', 'p_since'].map(at => `select ${relationFunction(r)}(c.subject, ${at})`),
  );
  const relatives =
    related.length === 0
      ? ''
      : ` or exists (select 1 from (${related.join(' union ')}) s (one) where s.one in (select subject from changed))`;
  const name = touchedFunction(id);
  return [
    `create function ${name}(p_since timestamptz, p_at timestamptz) returns setof uuid
     language sql stable security definer set search_path = pg_catalog, pg_temp as $fn$
     with changed as materialized (${changed.join(' union ') || 'select null::uuid as subject where false'})
     select c.subject from exchange.consents c
     where c.purpose = ${quoted(id)} and c.withdrawn_at is null and c.until > now() and exists (select from changed)
       and (c.subject in (select subject from changed)${relatives}) $fn$`,
    `revoke all on function ${name}(timestamptz, timestamptz) from public`,
    `grant execute on function ${name}(timestamptz, timestamptz) to madang_app`,
  ];
}

/** The statements for every purpose, in the order in which they must be made. */
export function standingStatements(
  bases: readonly StandingBasis[],
  declared: readonly AnyRegister[],
  zone: string,
): readonly string[] {
  const registers = new Map(declared.map(r => [r.declaration.id, r.declaration]));
  return [
    ...relationsOf(bases).flatMap(relation => relationStatements(relation, zone)),
    ...bases.flatMap(basis => [
      ...factsStatements(basis, registers),
      ...readStatements(basis),
      ...touchedStatements(basis),
    ]),
  ];
}
