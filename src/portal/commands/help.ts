const text = `madang <command>

  start    start the portal          --port 3000 --data DIR --host ADDRESS --no-demo
  seed     fill an empty nation      --people 10000 --seed 1 --replace
  check    look over the declarations for what types cannot see
  import   import areas FILE         read the official legal-dong table
  enrol    enrol PERSON-OR-OFFICIAL  make a one-time code that opens an account
  rotate   rotate documents|log|...  take a new signing key into use
  bench    list benchmarks, or run one: bench NAME --quick
  test     run everything that CI runs

Environment: PORT, MADANG_DATA, MADANG_URL, DATABASE_URL, DATABASE_APP_URL, SMTP_URL, SMTP_FROM, MADANG_DEMO_PASSWORD
`;

export async function help(args: readonly string[]): Promise<number> {
  process.stdout.write(text);
  return args.length === 0 ? 0 : 1;
}
