#!/usr/bin/env node
// node bin/madang.mjs <command> [args]: installs what is missing, finds the right Node, runs the program.
// Plain JavaScript without dependencies, so that it runs on a fresh checkout and on an older Node, which then hands over.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { runProgram } from './runtime.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [command, ...rest] = process.argv.slice(2);

if (!ensureDependencies(root)) process.exit(1);
if (command === 'test') runProgram(root, join(root, 'test', 'run.ts'), rest);
else runProgram(root, join(root, 'src', 'portal', 'main.ts'), process.argv.slice(2));
