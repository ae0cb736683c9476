import { parseArgs } from 'node:util';
import { CannotStart } from '#database';
import { Refusal } from '#refusals';
import type { Command, ExitCode, Terminal } from './command.js';
import { commands } from './commands.js';
import { say } from './words.js';

/**
 * Runs what the words after `attest` ask for.
 *
 * @returns 0 when it is done, 1 when something is wrong or refused, 2 when it was called wrongly
 */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
  if (!command) return showAll(words, terminal);
  const own = words.slice(command.name.split(' ').length);
  if (own.includes('--help')) {
    terminal.print(usageOf(command));
    return 0;
  }
  const parsed = parse(command, own);
  if (!parsed) {
    terminal.complain(usageOf(command));
    return 2;
  }
  try {
    return await command.run(parsed, terminal);
  } catch (error) {
    const sentence = sentenceFor(error);
    if (sentence === undefined) throw error;
    terminal.complain(sentence);
    return 1;
  }
}

const width = Math.max(...commands.map(({ name }) => say(`usage.${name}.call`).length));

/** What an operator can do something about. Everything else is a fault of ours and shows where it happened. */
function sentenceFor(error: unknown): string | undefined {
  if (error instanceof CannotStart) return error.message;
  if (error instanceof Refusal) return say(`refusal.${error.kind}`, { ...error });
  if (isOfTheConnection(error)) return say('database-unreachable', { reason: error.message });
  return undefined;
}

/** Codes of Node's sockets, and SQLSTATE classes of sign-in, missing database, room and shutdown. */
const connectionCodes = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|08|28|3D|53|57P)/;

function isOfTheConnection(error: unknown): error is NodeJS.ErrnoException {
  return connectionCodes.test(String((error as NodeJS.ErrnoException | null)?.code ?? ''));
}

function showAll(words: readonly string[], { print, complain }: Terminal): ExitCode {
  const asked = words.length === 0 || words[0] === '--help' || words[0] === 'help';
  const out = asked ? print : complain;
  if (!asked) out(say('usage-unknown', { words: words.join(' ') }));
  out(say('usage-heading'));
  for (const command of commands) out(`  ${usageOf(command)}`);
  return asked ? 0 : 2;
}

function parse({ options, takes: [least, most] }: Command, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length < least || positionals.length > most) return undefined;
    return { positionals, options: values as Record<string, string | boolean | undefined> };
  } catch {
    return undefined;
  }
}

function usageOf({ name }: Command): string {
  return `${say(`usage.${name}.call`).padEnd(width)}  ${say(`usage.${name}.does`)}`;
}
