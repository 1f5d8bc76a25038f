import pg from 'pg';

/**
 * Who speaks to the database: `owner` owns the schemas and runs migrations; `app` is the running program and may do
 * only what migrations grant; `door` is the part of it that lets people in, apart so that no other part can; `auditor` reads
 * what migrations grant.
 */
export type Role = 'owner' | 'app' | 'door' | 'auditor';

export const roles: readonly Role[] = ['owner', 'app', 'door', 'auditor'];

/** The role's name in PostgreSQL, as migrations write it in `grant … to madang_app`. */
export const roleName = (role: Role): string => `madang_${role}`;

/** Creates the roles that are missing. Two processes may do so at once. */
export const createRoles = (mode: 'login' | 'nologin'): string => roles.map(role => createRole(role, mode)).join('\n');

const createRole = (role: Role, mode: 'login' | 'nologin') => `
do $$ begin
  if not exists (select from pg_roles where rolname = '${roleName(role)}') then
    create role ${roleName(role)} ${mode} nosuperuser nocreatedb nocreaterole nobypassrls noreplication;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;`;

/** What the roles may do with one database: nobody gets in by default, only the owner creates. */
export function grantDatabase(database: string): string {
  const name = pg.escapeIdentifier(database);
  return `
revoke all on database ${name} from public;
grant connect, create on database ${name} to madang_owner;
grant connect on database ${name} to madang_app, madang_door, madang_auditor;`;
}

/** Inside a database: functions of the owner are not everybody's by default, as PostgreSQL would have it. */
export const closeDefaults = `
revoke create on schema public from public;
alter default privileges for role madang_owner revoke execute on functions from public;`;
