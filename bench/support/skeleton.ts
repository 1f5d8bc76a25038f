// The least that a server with a database of its own can be: PostgreSQL, made when the folder is empty, one query, node:http.
// node bench/support/skeleton.ts FOLDER PORT
import { createServer } from 'node:http';
import { openDatabase, startEmbedded } from '../../src/kernel/database/index.ts';

const [folder = '', port = ''] = process.argv.slice(2);
const cluster = await startEmbedded({ dataDir: folder, log: () => {} });
const database = openDatabase(cluster, { role: 'owner', max: 1 });
const server = createServer(async (_, response) => {
  const { now } = await database.one<{ now: string }>('select now()::text as now');
  response.end(now);
});
server.listen(Number(port), '127.0.0.1');
process.once('SIGTERM', async () => {
  server.close();
  server.closeAllConnections();
  await database.close();
  await cluster.stop();
});
