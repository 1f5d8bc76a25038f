#!/usr/bin/env node
/**
 * Checks Madang's transparency log from outside. It shares no code with the program it checks: only node:crypto and, for the
 * comparison with the tables, pg.
 *
 *   node tools/verify-log.mjs --log https://host/log/ [--public-key 'name+hash+key']… [--kept checkpoints.txt]… [--database URL]
 *
 * --log         where the log is served (C2SP tlog-tiles)
 * --public-key  the log's verifier key, had from elsewhere; without it the log's own /key is believed
 * --kept        a file of checkpoints that were kept earlier: the log must still contain each of them
 * --database    connection of the auditor role: every entry is compared with the row it stands for, and every row with its entry
 *
 * Prints one line for each finding and a summary. Exit 0: nothing found; 1: findings; 2: the check itself could not be made.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const hashLeaf = entry => sha256(Buffer.of(0), entry);
const hashNode = (left, right) => sha256(Buffer.of(1), left, right);

let findings = 0;
const found = line => {
  findings += 1;
  console.log(line);
};

/* ---- The log as it is served ------------------------------------------------------------------------------------------ */

async function get(base, path) {
  const answer = await fetch(new URL(path, base), { signal: AbortSignal.timeout(60_000) });
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`${path}: HTTP ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

function tilePath(level, index, width) {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g);
  const path = groups.map((group, at) => (at + 1 < groups.length ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width === 256 ? '' : `.p/${width}`}`;
}

/** The tiles of one level (`entries` lie as level 0 does), a few at a time, in order. */
async function* tiles(base, level, size) {
  const hashes = Math.floor(size / 256 ** (level === 'entries' ? 0 : level));
  const ask = index => {
    const path = tilePath(level, index, Math.min(256, hashes - index * 256));
    return get(base, path).then(body => ({ index, path, body, width: Math.min(256, hashes - index * 256) }));
  };
  const count = Math.ceil(hashes / 256);
  for (let from = 0; from < count; from += 8)
    yield* await Promise.all(Array.from({ length: Math.min(8, count - from) }, (_, at) => ask(from + at)));
}

function unbundle(body, width) {
  const entries = [];
  for (let at = 0; at < body.length; ) {
    if (at + 2 > body.length) return undefined;
    const end = at + 2 + body.readUInt16BE(at);
    if (end > body.length) return undefined;
    entries.push(body.subarray(at + 2, end));
    at = end;
  }
  return entries.length === width ? entries : undefined;
}

/** A leaf from its bytes; an entry that is not `kind\nid\nhex` keeps its hash but names nothing. */
function leafOf(bytes) {
  const [kind, id, digest, ...rest] = bytes.toString().split('\n');
  const sound = rest.length === 0 && /^[0-9a-f]{64}$/.test(digest ?? '');
  return { kind: sound ? kind : undefined, id, digest, hash: hashLeaf(bytes) };
}

const leafFrom = (kind, id, digest) => leafOf(Buffer.from(`${kind}\n${id}\n${digest}`));

/** All leaves that the log serves; undefined where it does not. */
async function servedLeaves(base, size) {
  const leaves = new Array(size).fill(undefined);
  for await (const { index, path, body, width } of tiles(base, 'entries', size)) {
    const entries = body && unbundle(body, width);
    if (entries === undefined)
      found(`MISSING ${path}: entries ${index * 256} to ${index * 256 + width - 1} are not served`);
    entries?.forEach((entry, at) => {
      leaves[index * 256 + at] = leafOf(entry);
      if (leaves[index * 256 + at].kind === undefined) found(`MALFORMED entry ${index * 256 + at}`);
    });
  }
  return leaves;
}

/* ---- Notes and keys --------------------------------------------------------------------------------------------------- */

function parseKey(text) {
  const [name, hash, encoded] = [text.split('+')[0], text.split('+')[1], text.split('+').slice(2).join('+')];
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1) throw new Error(`not an Ed25519 verifier key: ${text}`);
  if (sha256(`${name}\n`, bytes).subarray(0, 4).toString('hex') !== hash)
    throw new Error(`hash of the key does not fit: ${text}`);
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  return { name, hash, publicKey: createPublicKey({ key: spki, format: 'der', type: 'spki' }) };
}

/** What a checkpoint says, and whether a known key says so. */
function openCheckpoint(note, keys) {
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const [origin, size, root] = text.split('\n');
  const readable = end > 0 && /^(0|[1-9]\d*)$/.test(size ?? '') && /^[A-Za-z0-9+/]{43}=$/.test(root ?? '');
  if (!readable) return { signed: false, size: Number.NaN, root: Buffer.alloc(0) };
  const verdicts = note
    .slice(end + 2)
    .trimEnd()
    .split('\n')
    .map(line => {
      const [, name, encoded = ''] = /^— (\S+) (\S+)$/.exec(line) ?? [];
      const bytes = Buffer.from(encoded, 'base64');
      const key = keys.find(it => it.name === name && it.hash === bytes.subarray(0, 4).toString('hex'));
      return key && verify(null, Buffer.from(text), key.publicKey, bytes.subarray(4));
    });
  const signed = verdicts.includes(true) && !verdicts.includes(false) && keys.some(key => key.name === origin);
  return { origin, signed, size: Number(size), root: Buffer.from(root, 'base64') };
}

/** Notes one after another; the remains of an interrupted write are passed over. */
const notesIn = text => text.match(/[^\n]+\n\d+\n[A-Za-z0-9+/]{43}=\n\n(?:— \S+ [A-Za-z0-9+/]{91}=\n)+/g) ?? [];

/* ---- The tree --------------------------------------------------------------------------------------------------------- */

/** Roots of the trees over the first n leaf hashes, for each n asked for. */
function rootsAt(hashes, sizes) {
  const wanted = new Set(sizes);
  const roots = new Map();
  const peaks = [];
  for (let n = 0; n <= hashes.length; n++) {
    if (wanted.has(n))
      roots.set(
        n,
        peaks.length === 0 ? sha256() : peaks.map(it => it.hash).reduceRight((right, left) => hashNode(left, right)),
      );
    if (n === hashes.length) break;
    let peak = { height: 0, hash: hashes[n] };
    while (peaks.at(-1)?.height === peak.height)
      peak = { height: peak.height + 1, hash: hashNode(peaks.pop().hash, peak.hash) };
    peaks.push(peak);
  }
  return roots;
}

/** The hashes of each tile level. */
function levelsOver(hashes) {
  const levels = [hashes];
  while (levels.at(-1).length >= 256) {
    const below = levels.at(-1);
    const count = Math.floor(below.length / 256);
    levels.push(
      Array.from({ length: count }, (_, at) => rootsAt(below.slice(at * 256, at * 256 + 256), [256]).get(256)),
    );
  }
  return levels;
}

async function checkTiles(base, levels, size) {
  for (const [level, hashes] of levels.entries())
    for await (const { index, path, body, width } of tiles(base, level, size)) {
      if (body?.length !== width * 32) {
        found(`MISSING ${path}`);
        continue;
      }
      for (let at = 0; at < width; at++) {
        const place = index * 256 + at;
        if (hashes[place] && !hashes[place].equals(body.subarray(at * 32, at * 32 + 32)))
          found(`TAMPERED ${path}: hash ${at} is not that of ${leavesUnder(level, place)}`);
      }
    }
}

const leavesUnder = (level, index) =>
  level === 0 ? `entry ${index}` : `entries ${index * 256 ** level} to ${(index + 1) * 256 ** level - 1}`;

/* ---- The database ----------------------------------------------------------------------------------------------------- */

async function* rowsOf(client, query) {
  await client.query({ text: `declare rows no scroll cursor for ${query}`, queryMode: 'extended' });
  for (;;) {
    const { rows } = await client.query('fetch 5000 from rows');
    if (rows.length === 0) break;
    yield* rows;
  }
  await client.query('close rows');
}

/** Opens one view of the whole database; what comes later is not seen by any query of this run. */
async function openDatabase(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('begin isolation level repeatable read read only');
  await client.query('select from log.leaves limit 1');
  return client;
}

/** The stored leaves, checked in themselves and against the served ones; `leaves` is filled in where the log did not serve. */
async function checkStoredLeaves(client, leaves) {
  let next = 0;
  const missing = [];
  for await (const row of rowsOf(client, 'select index, kind, id, digest, hash from log.leaves order by index')) {
    const index = Number(row.index);
    for (; next < index; next++) missing.push(next);
    next = index + 1;
    const leaf = leafFrom(row.kind, row.id, row.digest.toString('hex'));
    if (!leaf.hash.equals(row.hash))
      found(`TAMPERED log.leaves ${index}: its hash is not that of ${row.kind} ${row.id}`);
    if (leaves[index] && !leaves[index].hash.equals(leaf.hash))
      found(`TAMPERED log.leaves ${index}: another entry is served`);
    if (index < leaves.length) leaves[index] ??= leaf;
  }
  for (const index of missing) found(`TAMPERED log.leaves: leaf ${index} was deleted`);
  return { end: next, missing };
}

/** The stored roots of full tiles, as far as the tree went when the view of the database was opened (`end`). */
async function checkStoredTiles(client, levels, end) {
  const seen = new Set();
  for await (const row of rowsOf(client, 'select level, index, hash from log.tile_roots order by level, index')) {
    const [level, index] = [row.level, Number(row.index)];
    seen.add(`${level}/${index}`);
    if (!levels[level]?.[index]?.equals(row.hash))
      found(`TAMPERED log.tile_roots ${level}/${index}: not the hash of ${leavesUnder(level, index)}`);
  }
  for (let level = 1; end >= 256 ** level; level++)
    for (let index = 0; (index + 1) * 256 ** level <= end; index++)
      if (!seen.has(`${level}/${index}`)) found(`TAMPERED log.tile_roots: ${level}/${index} was deleted`);
}

/** The latest statement for each kind of which rows it stands for. The statements themselves are entries of the kind `audit`. */
async function auditedKinds(client) {
  const { rows } = await client.query(
    'select distinct on (kind) kind, query from log.audited order by kind, version desc',
  );
  const own = { kind: 'audit', query: `select kind || '/' || version as id, query as record from log.audited` };
  return [own, ...rows.filter(row => row.kind !== 'audit')];
}

/**
 * Compares every row with its entry and every entry with its row. `end` is where the log ended when the view of the database was
 * opened: later entries have rows that this view does not show.
 */
async function compareRows(client, leaves, end) {
  const entries = new Map();
  const kinds = new Map();
  const note = (leaf, index) => {
    if (leaf?.kind === undefined) return;
    kinds.set(leaf.kind, (kinds.get(leaf.kind) ?? 0) + 1);
    const key = `${leaf.kind}\n${leaf.id}`;
    const first = entries.get(key);
    if (first && first.digest !== leaf.digest)
      found(
        `REWRITTEN ${leaf.kind} ${leaf.id}: the log holds different records of it (entries ${first.index} and ${index})`,
      );
    entries.set(key, { digest: leaf.digest, index, seen: false });
  };
  leaves.forEach(note);
  let pending = 0;
  for await (const row of rowsOf(client, 'select kind, id, digest from log.queue order by position')) {
    const digest = row.digest.toString('hex');
    if (entries.get(`${row.kind}\n${row.id}`)?.digest === digest) continue;
    pending += 1;
    note({ kind: row.kind, id: row.id, digest }, 'pending');
  }
  const result = { altered: [], inserted: [], deleted: [], pending, rows: 0 };
  const audited = await auditedKinds(client);
  for (const { kind, query } of audited) await compareKind(client, kind, query, entries, result);
  for (const [key, { index, seen }] of entries) {
    const [kind, id] = key.split('\n');
    if (!seen && audited.some(it => it.kind === kind) && (index === 'pending' || index < end))
      result.deleted.push({ kind, id, index });
  }
  for (const [kind, count] of kinds)
    if (!audited.some(it => it.kind === kind))
      found(`UNAUDITED ${kind}: log.audited does not say which rows its ${count} entries stand for`);
  return result;
}

async function compareKind(client, kind, query, entries, result) {
  await client.query('savepoint kind');
  try {
    for await (const row of rowsOf(
      client,
      `select id::text as id, record::text as record from (${query}) as audited`,
    )) {
      result.rows += 1;
      const digest = sha256(row.record ?? '').toString('hex');
      const entry = entries.get(`${kind}\n${row.id}`);
      if (entry === undefined || entry.seen)
        result.inserted.push({ kind, id: row.id, digest, twice: entry !== undefined });
      else if (entry.digest !== digest) result.altered.push({ kind, id: row.id, digest, index: entry.index });
      if (entry) entry.seen = true;
    }
  } catch (error) {
    await client.query('rollback to savepoint kind');
    for (const [key, entry] of entries) if (key.startsWith(`${kind}\n`)) entry.seen = true;
    found(`UNREADABLE ${kind}: its rows cannot be read (${error.message})`);
  }
}

/**
 * When leaves and rows differ and the leaves do not add up to the signed root, either may be the changed one. If the rows' own
 * hashes in those places give the signed root, it was the leaves.
 */
function genuineRows(leaves, root, { altered, inserted, deleted }, missing) {
  const fits = changes => {
    const hashes = leaves.map(leaf => leaf?.hash);
    for (const { index, kind, id, digest } of changes) hashes[index] = leafFrom(kind, id, digest).hash;
    return hashes.every(Boolean) && rootsAt(hashes, [hashes.length]).get(hashes.length).equals(root);
  };
  const exchanged = altered.filter(it => it.index !== 'pending');
  const holes = [...missing, ...deleted.map(it => it.index).filter(it => it !== 'pending')];
  const moved = holes.length === 1 && inserted.length === 1 ? [{ ...inserted[0], index: holes[0] }] : [];
  const attempts = [[...exchanged, ...moved], exchanged, moved, ...exchanged.slice(0, 50).map(it => [it])];
  return attempts.find(changes => changes.length > 0 && fits(changes)) ?? [];
}

function reportRows(result, genuine) {
  const isGenuine = (kind, id) => genuine.some(it => it.kind === kind && it.id === id);
  for (const { index, kind, id } of genuine)
    found(`TAMPERED leaf ${index}: it was ${kind} ${id}, whose row still agrees with the signed checkpoint`);
  for (const { kind, id, index } of result.altered)
    if (!isGenuine(kind, id)) found(`ALTERED ${kind} ${id}: the row is not the one that was logged (entry ${index})`);
  for (const { kind, id, index } of result.deleted)
    if (!genuine.some(it => it.index === index))
      found(`DELETED ${kind} ${id}: it was logged (entry ${index}), the row is gone`);
  for (const { kind, id, twice } of result.inserted)
    if (!isGenuine(kind, id))
      found(`INSERTED ${kind} ${id}: ${twice ? 'there is more than one row' : 'the row is not in the log'}`);
}

/* ---- The whole check -------------------------------------------------------------------------------------------------- */

/** Checkpoints from elsewhere (kept ones, and the database's own) against the served tree. */
function checkHistory(checkpoints, current, hashes) {
  const whole = hashes.every(Boolean);
  const roots = whole
    ? rootsAt(
        hashes,
        checkpoints.map(it => it.size),
      )
    : new Map();
  let good = 0;
  for (const { where, size, root, signed } of [...checkpoints].sort((a, b) => a.size - b.size)) {
    if (!signed) found(`FORGED ${where}: checkpoint of size ${size} is not signed by a known key`);
    else if (size > current.size)
      found(`ROLLBACK ${where}: ${size} entries were signed, the log now has ${current.size}`);
    else if (size === current.size && !root.equals(current.root))
      found(`FORK ${where}: two checkpoints of size ${size} with different roots are signed`);
    else if (whole && !roots.get(size).equals(root))
      found(`FORK ${where}: of the first ${size} entries some are not those that were signed (the first ${good} are)`);
    else good = size;
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      log: { type: 'string' },
      database: { type: 'string' },
      kept: { type: 'string', multiple: true, default: [] },
      'public-key': { type: 'string', multiple: true, default: [] },
    },
  });
  if (!values.log)
    throw new Error('usage: verify-log.mjs --log URL [--public-key KEY]… [--kept FILE]… [--database URL]');
  const base = new URL(values.log.endsWith('/') ? values.log : `${values.log}/`);
  const given = values['public-key'];
  if (given.length === 0)
    console.error('note: the log itself is asked for its key; have it from elsewhere and give it as --public-key');
  const keys = (
    given.length > 0
      ? given
      : String((await get(base, 'key')) ?? '')
          .trim()
          .split('\n')
  ).map(parseKey);

  // In this order: what was kept, what the tables say, then the log. A log that grows meanwhile has all of both.
  const earlier = values.kept.flatMap(file =>
    notesIn(readFileSync(file, 'utf8')).map(note => ({ where: file, ...openCheckpoint(note, keys) })),
  );
  const client = values.database ? await openDatabase(values.database) : undefined;
  const served = await get(base, 'checkpoint');
  if (served === undefined) throw new Error('the log has no checkpoint');
  const current = openCheckpoint(served.toString(), keys);
  if (!Number.isSafeInteger(current.size)) throw new Error('the checkpoint cannot be read');
  if (!current.signed) found('FORGED checkpoint: it is not signed by a known key');

  const leaves = await servedLeaves(base, current.size);
  const stored = client ? await checkStoredLeaves(client, leaves) : { end: 0, missing: [] };
  const hashes = leaves.map(leaf => leaf?.hash);
  const whole = hashes.every(Boolean);
  const rooted = whole && rootsAt(hashes, [current.size]).get(current.size).equals(current.root);
  if (whole && !rooted) found(`FORK checkpoint: the ${current.size} entries do not add up to the signed root`);
  const levels = whole ? levelsOver(hashes) : [hashes];
  await checkTiles(base, levels, current.size);

  let summary = '';
  if (client) {
    for await (const row of rowsOf(client, 'select size, note from log.checkpoints order by log.checkpoints.size')) {
      const checkpoint = openCheckpoint(row.note, keys);
      if (checkpoint.size === Number(row.size)) earlier.push({ where: 'log.checkpoints', ...checkpoint });
      else found(`FORGED log.checkpoints ${row.size}: its note is of size ${checkpoint.size}`);
    }
    if (whole) await checkStoredTiles(client, levels, stored.end);
    const result = await compareRows(client, leaves, stored.end);
    reportRows(result, rooted ? [] : genuineRows(leaves, current.root, result, stored.missing));
    summary = `, ${result.rows} rows compared, ${result.pending} pending`;
    await client.end();
  }
  checkHistory(earlier, current, hashes);
  console.log(
    `${findings === 0 ? 'OK' : 'FAILED'}: ${current.size} entries${summary}, ${earlier.length} earlier checkpoints, ${findings} findings`,
  );
}

try {
  await main();
  process.exitCode = findings === 0 ? 0 : 1;
} catch (error) {
  console.error(`verify-log: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
