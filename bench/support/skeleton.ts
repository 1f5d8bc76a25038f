// The least that a server with a database of its own can be: initdb when the folder is empty, PostgreSQL, one query, node:http.
// node bench/support/skeleton.ts FOLDER PORT
import { createServer } from 'node:http';
import pg from 'pg';
import { findBinaries } from '../../src/kernel/database/binaries.ts';
import { socketUrl } from '../../src/kernel/database/cluster.ts';
import { preparePremises } from '../../src/kernel/database/data-folder.ts';
import { halt, initialise, run, superuser } from '../../src/kernel/database/postmaster.ts';

const [folder = '', port = ''] = process.argv.slice(2);
const premises = preparePremises(folder);
const running = { binaries: findBinaries(premises.account), settings: { listen_addresses: '' }, log: () => {} };
await initialise(premises, running);
await run(premises, running);
const pool = new pg.Pool({ connectionString: socketUrl(premises.socket, superuser, 'postgres'), max: 1 });
const server = createServer(async (_, response) => {
  const { rows } = await pool.query<{ now: string }>('select now()::text as now');
  response.end(rows[0]?.now);
});
server.listen(Number(port), '127.0.0.1');
process.once('SIGTERM', async () => {
  server.close();
  server.closeAllConnections();
  await pool.end();
  await halt(premises);
});
