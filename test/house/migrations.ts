import { isTest } from './room.ts';
import type { Rule } from './rule.ts';
import { filesOf, type Tree } from './tree.ts';

const statements = (text: string): readonly string[] =>
  text
    .replace(/--.*$/gm, '')
    .split(';')
    .map(statement => statement.replace(/\s+/g, ' ').trim());

const roles = new Set(['madang_app', 'madang_door', 'madang_auditor']);

function grantFault(statement: string): string | undefined {
  const [, rights = '', whom = ''] = /^grant (.+?) to (.+)$/i.exec(statement) ?? [];
  if (whom === '') return undefined;
  if (/^all\b/i.test(rights)) return 'grants everything';
  if (/with grant option/i.test(whom)) return 'lets the right be passed on';
  const strangers = whom.split(',').filter(role => !roles.has(role.trim()));
  return strangers.length > 0 ? `grants to ${strangers.join(',').trim()}` : undefined;
}

const privileged =
  /^(?:create|alter|drop) (?:role|user|database)\b|\bsuperuser\b|\bbypassrls\b|^set (?:session|role)\b/i;

function fault(statement: string): string | undefined {
  if (privileged.test(statement)) return 'changes who may do what in the whole database';
  return grantFault(statement);
}

/** A function that runs with its owner's rights must not look names up in a path that the caller chose. */
const unsafeFunctions = (text: string): readonly string[] =>
  [...text.matchAll(/create (?:or replace )?function\s+([\w.]+)[\s\S]*?\$[a-z]*\$/gi)]
    .filter(([head]) => /security definer/i.test(head) && !/set search_path/i.test(head))
    .map(([, name = '']) => `${name} runs with its owner's rights in its caller's search_path`);

const migrations = (tree: Tree) => filesOf(tree, /^src\/.*\/migrations\/[^/]+\.sql$/).filter(([path]) => !isTest(path));

export const leastRights: Rule = {
  holds:
    'a migration grants single rights to the roles of the program, and functions with rights have their own search_path',
  breaches: tree =>
    migrations(tree).flatMap(([path, text]) =>
      [...statements(text).flatMap(statement => fault(statement) ?? []), ...unsafeFunctions(text)].map(
        breach => `${path}: ${breach}`,
      ),
    ),
};

/** Schemas that the program's role does not enter, and why. */
const closed: ReadonlyMap<string, string> = new Map([
  ['registers', 'its tables are reached through the functions of the exchange only'],
  ['portal', 'what is remembered between starts is written by the owner, while it prepares the database'],
]);

export const ownSchema: Rule = {
  holds: 'the migrations of a room count from 001, make the schema named as the room, and open it to the program',
  breaches(tree) {
    const folders = Map.groupBy(migrations(tree), ([path]) => path.slice(0, path.lastIndexOf('/')));
    return [...folders].flatMap(([folder, files]) => {
      const numbered = files.map(([path]) => path.slice(folder.length + 1)).sort();
      const gap = numbered.find((name, index) => !name.startsWith(`${String(index + 1).padStart(3, '0')}-`));
      const all = files.map(([, text]) => text).join('\n');
      const schema = folder.split('/').at(-2) ?? '';
      const open = closed.has(schema) || new RegExp(`grant usage on schema ${schema} to [^;]*madang_app`).test(all);
      return [
        ...(gap === undefined ? [] : [`${folder}/${gap} is out of count`]),
        ...(new RegExp(`create schema (?:if not exists )?${schema}\\b`).test(all)
          ? []
          : [`${folder} makes no schema ${schema}`]),
        ...(open ? [] : [`${folder} opens its schema to nobody`]),
      ];
    });
  },
};
