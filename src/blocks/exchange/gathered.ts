import { DatabaseFault } from '../../kernel/database/index.ts';

interface Waiting<Q, A> {
  readonly question: Q;
  readonly resolve: (answer: A) => void;
  readonly reject: (error: unknown) => void;
}

export interface GatheringLimits {
  /** Questions that go out together. */
  readonly most: number;
  /** How many such groups may be under way. */
  readonly lanes: number;
}

/**
 * Asks one question at a time for those who ask, and many at once of whoever answers: what comes in while others are under way
 * goes out together, in the order it came, so that a commit serves many. Nobody waits for company. When a group fails in the
 * database, nothing of it was done; each of it is then asked alone, so that one person's refusal is nobody else's.
 */
export function gathered<Q, A>(
  answerAll: (questions: readonly Q[]) => Promise<readonly A[]>,
  { most, lanes }: GatheringLimits,
): (question: Q) => Promise<A> {
  const waiting: Waiting<Q, A>[] = [];
  let underWay = 0;
  const answer = async (group: readonly Waiting<Q, A>[]): Promise<void> => {
    try {
      const answers = await answerAll(group.map(one => one.question));
      if (answers.length !== group.length) throw new Error(`${group.length} questions, ${answers.length} answers`);
      for (const [i, given] of answers.entries()) group[i]?.resolve(given);
    } catch (error) {
      if (group.length > 1 && error instanceof DatabaseFault) for (const one of group) await answer([one]);
      else for (const one of group) one.reject(error);
    }
  };
  const start = (): void => {
    while (underWay < lanes && waiting.length > 0) {
      underWay += 1;
      void answer(waiting.splice(0, most)).then(() => {
        underWay -= 1;
        start();
      });
    }
  };
  return question =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      start();
    });
}
