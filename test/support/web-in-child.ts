import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, browserAt } from './browser.js';
import { childFromSource } from './child-from-source.js';
import { testDatabaseUrl } from './database.js';

export interface WebInChild {
  readonly origin: string;
  browser(): Browser;
  /** What it occupies now, and at most so far, in bytes. */
  memory(): Promise<{ readonly now: number; readonly most: number }>;
  stop(): Promise<void>;
}

/** The app in a process of its own: its memory is nobody else's. */
export async function startWebInChild(): Promise<WebInChild> {
  const { entry, execArgv } = childFromSource('test/support/web-in-child-entry.ts');
  const child = fork(entry, [testDatabaseUrl()], { execArgv });
  const origin = (await answerOf(child)) as string;
  return {
    origin,
    browser: () => browserAt(origin),
    memory: async () => {
      child.send('memory');
      return (await answerOf(child)) as { now: number; most: number };
    },
    stop: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The app ended with code ${code}.`);
  });
  ended.catch(() => undefined);
  const [answer] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
  return answer;
}
