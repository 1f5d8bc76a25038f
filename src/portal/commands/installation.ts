import { silentTelemetry } from '../../kernel/telemetry/index.ts';
import { korea } from '../../korea/index.ts';
import { type Government, government } from '../government.ts';
import { untilTold } from './ending.ts';
import { dataFolder, openCluster } from './setting.ts';

/** Runs a command on the installation's own database and keys, without serving pages, and lets go of both. */
export const onInstallation = (
  data: string | undefined,
  work: (madang: Government, ending: AbortSignal) => Promise<number>,
): Promise<number> =>
  untilTold(async ending => {
    const folder = dataFolder(data);
    const cluster = await openCluster(folder);
    try {
      const madang = await government(korea, {
        cluster,
        folder,
        publicUrl: process.env['MADANG_URL'] ?? 'http://localhost:3000',
        telemetry: silentTelemetry(),
      });
      try {
        return await work(madang, ending);
      } finally {
        await madang.close();
      }
    } finally {
      await cluster.stop();
    }
  });
