import type { YAMLException } from 'js-yaml';
import type { Finding, FindingCode } from '../domain/finding.js';

/** A standard's file goes ten levels deep. */
export const deepest = 20;

/**
 * Says what stopped the parser as a person would who looks at the place: the parser names what it could not
 * read, often a line late; what is wrong is nearly always a quote, a colon or the beginning of a line.
 */
export function syntaxFinding(text: string, { reason, mark }: YAMLException): Finding {
  const lines = text.split('\n', (mark?.line ?? 0) + 1);
  const line = lines.length - 1;
  const column = mark?.column ?? 0;
  if (reason.includes('maxDepth')) return found('too-deep', line, column, { most: deepest });
  if (/escape sequence|hexadecimal/.test(reason))
    return found('escape-unknown', line, Math.max(0, lines[line]!.lastIndexOf('\\', column)));
  return (
    tab(lines, line) ??
    textAfterQuote(lines, line) ??
    quoteNotClosed(lines, line, /quoted scalar/.test(reason)) ??
    textWithoutQuotes(lines, line) ??
    noNameAndValue(lines, line) ??
    (/indentation/.test(reason)
      ? found('indentation', line, indentOf(lines[line]!))
      : found('syntax', line, column, { reason }))
  );
}

function tab(lines: readonly string[], line: number): Finding | undefined {
  const at = /^ *\t/.exec(lines[line]!);
  return at ? found('tab', line, at[0].length - 1) : undefined;
}

/** `text: "to "lead" them"` */
function textAfterQuote(lines: readonly string[], line: number): Finding | undefined {
  const at = /^ *(?:- +)*(?:[^"'\s:]+: *)?"[^"\\]*(?:\\.[^"\\]*)*" *(?=[^ \r:,\]}#])/.exec(lines[line]!);
  return at ? found('text-after-quote', line, at[0].length) : undefined;
}

/** The nearest line above with a quote too many. Above the line before only if the parser ran out of text. */
function quoteNotClosed(lines: readonly string[], line: number, anywhere: boolean): Finding | undefined {
  const above = anywhere ? 0 : Math.max(0, line - 1);
  for (let at = line; at >= above; at--) {
    const quotes = [...lines[at]!.replace(/\\./g, '  ').matchAll(/"/g)];
    if (quotes.length % 2 === 1) return found('quote-not-closed', at, quotes.at(-1)!.index);
  }
  return undefined;
}

/** `title: Plan support: what for` */
function textWithoutQuotes(lines: readonly string[], line: number): Finding | undefined {
  const at = /^( *(?:- +)*[A-Za-z]+: +)([^"'\s#|>[\]{}&*!].*)$/.exec(lines[line]!);
  if (!at || at[2] === 'null') return undefined;
  return found('text-without-quotes', line, at[1]!.length, { text: at[2]!.slice(0, 60) });
}

/** `urn null`, `urn:null`: the parser reads on and stops at the next line. */
function noNameAndValue(lines: readonly string[], line: number): Finding | undefined {
  for (const at of [line, line - 1]) {
    const row = lines[at];
    if (row !== undefined && !/^\s*(?:- +)*(?:[A-Za-z]+:(?:\s|$)|["'#[\]{}&*!?%]|-|$)/.test(row))
      return found('name-and-value-expected', at, indentOf(row), { text: row.trim().slice(0, 60) });
  }
  return undefined;
}

const indentOf = (row: string) => /^ */.exec(row)![0].length;

/** Line and column from 0. */
const found = (code: FindingCode, line: number, column: number, facts: Finding['facts'] = {}): Finding => ({
  line: line + 1,
  column: column + 1,
  code,
  facts,
});
