import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';
import { say } from './words.mjs';

/** The major version the program is tested on, and the oldest that runs TypeScript as it is. */
const tested = 24;
const oldest = [22, 18];

/** Runs a TypeScript program: in this process when this Node is right for it, otherwise on the Node npm installed. */
export function runProgram(root, file, args) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const able = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  const pinned = pinnedNode(root);
  const better = pinned !== undefined && realpathSync(pinned) !== realpathSync(process.execPath);
  if (able && (major === tested || !better)) return runHere(file, args);
  if (better) return runOn(pinned, file, args, able ? () => runHere(file, args) : complain);
  return complain();
}

/** Node as an npm package; there is one for some machines only. */
function pinnedNode(root) {
  const node = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  return existsSync(node) ? node : undefined;
}

/** As if it had been named on the command line: one process, no signals to pass on. */
function runHere(file, args) {
  const emitWarning = process.emitWarning;
  process.emitWarning = (warning, ...rest) => {
    const kind = typeof rest[0] === 'object' ? rest[0]?.type : rest[0];
    if ((warning?.name ?? kind) !== 'ExperimentalWarning' && kind !== 'ExperimentalWarning')
      emitWarning.call(process, warning, ...rest);
  };
  process.argv = [process.argv[0], file, ...args];
  createRequire(import.meta.url)('node:module').runMain(file);
}

/** On another Node, as a child that ends when we end, however that is (leash.mjs). */
function runOn(node, file, args, otherwise) {
  const leash = new URL('./leash.mjs', import.meta.url).href;
  // A smaller nursery: filling the nation would otherwise leave the process a third larger for good.
  const options = [
    '--max-semi-space-size=8',
    '--disable-warning=ExperimentalWarning',
    '--import',
    leash,
    file,
    ...args,
  ];
  const child = spawn(node, options, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  child.once('error', error => (child.pid === undefined ? otherwise(error) : undefined));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends its Ctrl-C to the child as well; passed on, it would count twice.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  }
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

function complain() {
  say(
    `Node.js ${oldest.join('.')} 이상이 필요합니다(지금은 ${process.version}). Node.js ${tested}를 설치하거나 npm ci를 다시 실행해 주세요.`,
    `Node.js ${oldest.join('.')} or newer is needed (this is ${process.version}). Install Node.js ${tested}, or run npm ci again.`,
  );
  process.exit(1);
}
