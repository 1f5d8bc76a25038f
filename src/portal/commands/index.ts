type Command = (args: readonly string[]) => Promise<number>;

/** What the command line can do: each gives the exit code. Loaded when called, so that `check` can speak of a broken declaration. */
export const commands: Readonly<Record<string, Command>> = {
  start: async args => (await import('./start.ts')).start(args),
  seed: async args => (await import('./seed.ts')).seed(args),
  check: async () => (await import('./check.ts')).check(),
  import: async args => (await import('./import.ts')).importFile(args),
  enrol: async args => (await import('./enrol.ts')).enrol(args),
  rotate: async args => (await import('./rotate.ts')).rotate(args),
  bench: async args => (await import('./bench.ts')).bench(args),
  help: async args => (await import('./help.ts')).help(args),
};
