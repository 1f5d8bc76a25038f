// What `node --test --test-reporter` loads: one line of JSON for each test that ended, for node-tests.ts to read.
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';

/** One test that ended. A skipped test keeps the reason it gave, '' when it gave none. */
export type Verdict =
  | { readonly kind: 'pass'; readonly name: string }
  | { readonly kind: 'fail'; readonly name: string; readonly detail: string }
  | { readonly kind: 'skip'; readonly name: string; readonly reason: string };

type Ended = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>['data'];

const named = ({ name, file, line }: Ended): string => (file === undefined ? name : `${name} (${file}:${line ?? 1})`);

const reasonOf = (mark: string | boolean): string => (typeof mark === 'string' ? mark : '');

/** A suite counts only where it failed for itself: its tests are counted one by one. */
function failure(data: Ended): Verdict | undefined {
  const { error, type } = data.details as { error?: { cause?: unknown; failureType?: string }; type?: string };
  if (error?.failureType === 'subtestsFailed' && type === 'suite') return undefined;
  return { kind: 'fail', name: named(data), detail: inspect(error?.cause ?? error, { depth: 6, breakLength: 120 }) };
}

function verdictOf(event: TestEvent): Verdict | undefined {
  if (event.type === 'test:fail') return failure(event.data);
  if (event.type !== 'test:pass') return undefined;
  const { skip, todo, details } = event.data;
  if (skip !== undefined) return { kind: 'skip', name: named(event.data), reason: reasonOf(skip) };
  if (todo !== undefined) return { kind: 'skip', name: named(event.data), reason: '' };
  return details.type === 'suite' ? undefined : { kind: 'pass', name: named(event.data) };
}

export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    const verdict = verdictOf(event);
    if (verdict !== undefined) yield `${JSON.stringify(verdict)}\n`;
  }
}
