const text = `madang <command>

  start    start the portal          --port 3000 --data DIR --host ADDRESS --no-demo
  seed     fill an empty nation      --data DIR --people 10000 --seed 1 --replace
  check    look over the declarations for what types cannot see
  import   read official tables      import areas FILE | import benefits FOLDER
  enrol    make a one-time code      enrol person UUID NAME | enrol official ID NAME
  rotate   take a new key into use   rotate documents | log | tokens | authority | fields | macs
  bench    list benchmarks, or run one: bench NAME --quick
  test     run everything that CI runs

Environment: PORT, MADANG_DATA, MADANG_URL, DATABASE_URL, DATABASE_APP_URL, SMTP_URL, SMTP_FROM, MADANG_DEMO_PASSWORD
`;

export async function help(args: readonly string[]): Promise<number> {
  process.stdout.write(text);
  return args.length === 0 ? 0 : 1;
}
