import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process of our own that is asked and answers over its channel. */
export interface Child<Question, Answer> {
  readonly pid: number;
  /** Its first answer, for those that speak first. */
  heard(): Promise<Answer>;
  ask(question: Question): Promise<Answer>;
  /** Tells it to go (`bye`), or ends it; returns when it has gone. */
  leave(bye?: Question): Promise<void>;
}

/** Starts one of the programs beside this file. Its own words go nowhere; what it complains of is shown. */
export function child<Question extends object, Answer>(
  file: string,
  args: readonly string[] = [],
): Child<Question, Answer> {
  const program = fileURLToPath(new URL(file, import.meta.url));
  const made: ChildProcess = fork(program, [...args], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = new Promise<void>(resolve => made.once('exit', () => resolve()));
  const heard = () =>
    new Promise<Answer>((resolve, reject) => {
      made.once('message', answer => resolve(answer as Answer));
      void ended.then(() => reject(new Error(`${file} ended`)));
    });
  return {
    pid: made.pid ?? 0,
    heard,
    ask(question) {
      const answer = heard();
      made.send(question);
      return answer;
    },
    async leave(bye) {
      if (bye === undefined) made.kill();
      else made.send(bye);
      await ended;
    },
  };
}
