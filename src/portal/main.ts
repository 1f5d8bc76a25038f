import { commands } from './commands/index.ts';
import { refusing } from './commands/setting.ts';

const [name = 'help', ...args] = process.argv.slice(2);
const command = (Object.hasOwn(commands, name) ? commands[name] : commands['help']) ?? (async () => 1);
process.exitCode = await refusing(() => command(args));
