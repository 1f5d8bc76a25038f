/** One line to the operator in both languages, apart from the program's own output. */
export function say(ko, en) {
  process.stderr.write(`마당: ${ko}\nMadang: ${en}\n`);
}
