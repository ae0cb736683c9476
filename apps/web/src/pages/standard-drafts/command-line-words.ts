import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#configuration';
import type { ContentDifference, DraftRefusal, Finding, ImportRemarkCode } from '#standards';
import { words } from '../../layout/words.js';

type Words = { readonly [name: string]: string | Words };
type Facts = Readonly<Record<string, unknown>>;

let loaded: Words | undefined;

/**
 * A finding, remark or difference in the words of `attest standards …`: whoever goes from a page to the command line,
 * or asks somebody there, reads the same sentence. They stand once, beside the commands.
 */
function say(code: string, facts: Facts): string {
  const file = join(projectRoot, 'apps/cli/src/messages.en.json');
  loaded ??= JSON.parse(readFileSync(file, 'utf8')) as Words;
  const found = code
    .split('.')
    .reduce<string | Words | undefined>(
      (inner, name) => (typeof inner === 'object' ? inner[name] : undefined),
      loaded,
    );
  if (typeof found !== 'string') throw new Error(`the command line has no words for ${code}`);
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(facts[name] ?? ''));
}

export const findingWords = ({ code, facts }: Pick<Finding, 'code' | 'facts'>): string =>
  say(`standards.finding.${code}`, facts);

export const remarkWords = (code: ImportRemarkCode, facts: Facts): string =>
  say(`standards.import.remark.${code}`, facts);

export const differenceWords = (difference: ContentDifference): string =>
  say(`standards.difference.${difference.kind}`, { ...difference });

/** Why a document gave no draft, or a draft was not published. */
export function refusalWords(refusal: DraftRefusal): string {
  if (refusal.because === 'not-published') return words('standard-drafts')(`not-published.${refusal.code}`);
  return say(`standards.import.${refusal.because}.${refusal.code}`, refusal.facts);
}
