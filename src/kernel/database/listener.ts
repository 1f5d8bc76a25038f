import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { asFault } from './failure.ts';

/** One subscription. */
export interface Listening {
  stop(): Promise<void>;
}

interface Ear {
  readonly channel: string;
  readonly hear: (payload: string) => void;
  readonly resumed: () => void;
}

export interface Listener {
  listen(channel: string, hear: (payload: string) => void, resumed?: () => void): Promise<Listening>;
  close(): Promise<void>;
}

/** One connection for all channels, made when the first is asked for. Needs a direct connection, not a transaction pooler. */
export function openListener(connectionString: string): Listener {
  const ears = new Set<Ear>();
  let current: Promise<pg.Client> | undefined;
  let closed = false;

  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString, application_name: 'madang listener', keepAlive: true });
    client.on('error', () => {});
    await client.connect();
    client.on('notification', ({ channel, payload }) => {
      for (const ear of ears) if (ear.channel === channel) ear.hear(payload ?? '');
    });
    client.once('end', () => {
      current = undefined;
      if (!closed) void resume();
    });
    return client;
  };
  const connection = () => {
    current ??= connect();
    current.catch(() => {
      current = undefined;
    });
    return current;
  };
  const resume = async () => {
    for (let wait = 50; !closed && ears.size > 0; wait = Math.min(wait * 2, 5_000)) {
      try {
        const client = await connection();
        for (const channel of new Set([...ears].map(ear => ear.channel)))
          await client.query(`listen ${pg.escapeIdentifier(channel)}`);
        for (const ear of ears) ear.resumed();
        return;
      } catch {
        await sleep(wait);
      }
    }
  };
  const hush = async (ear: Ear) => {
    ears.delete(ear);
    const alone = ![...ears].some(other => other.channel === ear.channel);
    if (alone && current !== undefined)
      await (await current).query(`unlisten ${pg.escapeIdentifier(ear.channel)}`).catch(() => {});
  };
  return {
    async listen(channel, hear, resumed = () => {}) {
      const ear = { channel, hear, resumed };
      try {
        await (await connection()).query(`listen ${pg.escapeIdentifier(channel)}`);
      } catch (error) {
        throw asFault(error);
      }
      ears.add(ear);
      return { stop: () => hush(ear) };
    },
    async close() {
      closed = true;
      await (await current?.catch(() => undefined))?.end();
    },
  };
}
