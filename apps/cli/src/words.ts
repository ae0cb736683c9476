import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#configuration';

type Words = { readonly [name: string]: string | Words };
export type Facts = Readonly<Record<string, unknown>>;

const words = JSON.parse(readFileSync(join(projectRoot, 'apps/cli/src/messages.en.json'), 'utf8')) as Words;

/**
 * The sentence of a code in `messages.en.json`, its `{{facts}}` filled in. Names may hold spaces, not dots.
 *
 * @throws Error for a code without a sentence: a fault of ours, found by the tests
 */
export function say(code: string, facts: Facts = {}): string {
  const found = code
    .split('.')
    .reduce<string | Words | undefined>(
      (inner, name) => (typeof inner === 'object' ? inner[name] : undefined),
      words,
    );
  if (typeof found !== 'string') throw new Error(`no words for ${code}`);
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => visible(String(facts[name] ?? '')));
}

/** Facts may come from a hostile file: nothing in them may steer a terminal or turn text around. */
const visible = (fact: string) => fact.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd');
