// Plain JavaScript that any Node since 18 reads: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { say } from './words.mjs';

/** Installs what package-lock.json names, unless it is there. Returns false when it could not. */
export function ensureDependencies(root) {
  if (isCurrent(root)) return true;
  if (!isWritable(root)) return carryOn(root);
  const npm = findNpm(root);
  if (npm === undefined) {
    say('npm을 찾을 수 없습니다. npm ci를 먼저 실행해 주세요.', 'npm was not found. Run npm ci first.');
    return false;
  }
  say('필요한 패키지를 설치합니다(npm ci).', 'Installing the packages (npm ci).');
  const { status } = spawnSync(npm.command, [...npm.before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: {
      ...process.env,
      PATH: [dirname(npm.node), process.env.PATH, '/usr/local/bin', '/usr/bin', '/bin'].filter(Boolean).join(delimiter),
    },
  });
  if (status !== 0) {
    say(
      '패키지를 설치하지 못했습니다. 위의 npm 메시지를 확인해 주세요.',
      'The packages could not be installed; see what npm says above.',
    );
    return false;
  }
  mark(root);
  return true;
}

const stampOf = root => join(root, 'node_modules', '.madang-lock');
const lockHash = root =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** Our stamp says so, or npm's own record of the tree does (somebody ran npm ci by hand). */
function isCurrent(root) {
  if (!existsSync(join(root, 'node_modules'))) return false;
  if (!existsSync(join(root, 'package-lock.json'))) return true;
  if (read(stampOf(root)) === lockHash(root)) return true;
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  const wanted = packagesIn(join(root, 'package-lock.json'));
  if (installed === undefined || wanted === undefined || !agree(installed, wanted)) return false;
  mark(root);
  return true;
}

/** Same versions; only packages for other machines, and those for development, may be absent. */
function agree(installed, wanted) {
  for (const [path, { version }] of Object.entries(installed)) if (wanted[path]?.version !== version) return false;
  return Object.entries(wanted).every(
    ([path, one]) => path === '' || path in installed || one.optional || one.dev || one.devOptional,
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(read(file) ?? '').packages;
  } catch {
    return undefined;
  }
}

/** A read-only tree keeps no stamp; then npm's record is compared at each start. */
function mark(root) {
  try {
    writeFileSync(stampOf(root), lockHash(root));
  } catch {}
}

function carryOn(root) {
  if (existsSync(join(root, 'node_modules'))) {
    say(
      'node_modules가 package-lock.json과 다르지만 읽기 전용이라 그대로 시작합니다.',
      'node_modules differs from package-lock.json but is read-only: starting as it is.',
    );
    return true;
  }
  say(
    '패키지가 없고 폴더가 읽기 전용입니다. 쓸 수 있는 곳에서 npm ci를 실행해 주세요.',
    'There are no packages and the folder is read-only. Run npm ci where you may write.',
  );
  return false;
}

/** npm, and a Node to run it that is not itself about to be replaced by the installation. */
function findNpm(root) {
  const paths = [
    dirname(process.execPath),
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/local/bin',
    '/usr/bin',
  ].filter(path => path !== '' && !path.split(sep).includes('node_modules'));
  const outside = [process.env.npm_node_execpath, process.execPath, ...paths.map(path => join(path, 'node'))];
  const node =
    outside.find(path => path && existsSync(path) && !realpathSync(path).startsWith(join(root, 'node_modules'))) ??
    process.execPath;
  const bundled = join(dirname(dirname(node)), 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const cli = [process.env.npm_execpath, bundled].find(path => path && /npm-cli\.c?js$/.test(path) && existsSync(path));
  if (cli !== undefined) return { command: node, before: [cli], node };
  const command = [dirname(node), ...paths].map(path => join(path, 'npm')).find(path => existsSync(path));
  return command === undefined ? undefined : { command, before: [], node };
}

function isWritable(root) {
  try {
    accessSync(root, constants.W_OK);
    if (existsSync(join(root, 'node_modules'))) accessSync(join(root, 'node_modules'), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
