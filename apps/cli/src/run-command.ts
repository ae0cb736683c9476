import { parseArgs } from 'node:util';
import { CannotStart } from '#database';
import { Refusal } from '#refusals';
import { sourceLanguage } from '#words';
import type { Command, ExitCode, Terminal } from './command.js';
import { commands } from './commands.js';
import { commandLineLanguages, type Words, wordsIn } from './words.js';

/**
 * Runs what the arguments after `attest` ask for; `--language cy` says in which language to answer.
 *
 * @returns 0: done, 1: something is wrong or was refused, 2: wrong usage
 */
export async function runCommand(given: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { language, args } = withoutLanguage(given);
  const words = wordsIn(language);
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
  if (!command) return showAll(args, terminal, words);
  const commandArgs = args.slice(command.name.split(' ').length);
  if (commandArgs.includes('--help')) {
    terminal.print(usageOf(command, words));
    return 0;
  }
  const parsed = parse(command, commandArgs);
  if (!parsed) {
    terminal.printError(usageOf(command, words));
    return 2;
  }
  try {
    return await command.run(parsed, terminal, words);
  } catch (error) {
    const sentence = sentenceFor(error, words);
    if (sentence === undefined) throw error;
    terminal.printError(sentence);
    return 1;
  }
}

/** An unknown language stays among the arguments, where no command accepts it. */
function withoutLanguage(given: readonly string[]) {
  const at = given.indexOf('--language');
  const language = at < 0 ? undefined : commandLineLanguages().find((language) => language === given[at + 1]);
  return language ? { language, args: given.toSpliced(at, 2) } : { language: sourceLanguage, args: given };
}

/** What an operator can do something about. Everything else is a fault of ours and shows where it happened. */
function sentenceFor(error: unknown, { say }: Words): string | undefined {
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

function showAll(args: readonly string[], { print, printError }: Terminal, words: Words): ExitCode {
  const { say } = words;
  const isHelp = args.length === 0 || args[0] === '--help' || args[0] === 'help';
  const out = isHelp ? print : printError;
  if (!isHelp) out(say('usage-unknown', { words: args.join(' ') }));
  out(say('usage-heading'));
  for (const command of commands) out(`  ${usageOf(command, words)}`);
  return isHelp ? 0 : 2;
}

function parse({ options, takes: [min, max] }: Command, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length < min || positionals.length > max) return undefined;
    return { positionals, options: values as Record<string, string | boolean | undefined> };
  } catch {
    return undefined;
  }
}

function usageOf({ name }: Command, { say }: Words): string {
  const call = (command: string) => say.code('usage', `${command}.call`);
  const width = Math.max(...commands.map((command) => call(command.name).length));
  return `${call(name).padEnd(width)}  ${say.code('usage', `${name}.does`)}`;
}
