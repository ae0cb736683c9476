import { foldWhiteSpace } from '#standards/domain';
import { numberedTexts, type PublishedText } from './numbered-lines.js';

const headings = ['Overview', 'Performance criteria', 'Knowledge and understanding', 'Glossary'];
const introductions = ['You must be able to:', 'You need to know and understand:'];
const registerFields: Readonly<Record<string, string>> = {
  'Developed by': 'developer',
  'Version Number': 'version',
  'Date Approved': 'dateApproved',
  'Indicative Review Date': 'indicativeReviewDate',
  Validity: 'validity',
  Status: 'status',
  'Originating Organisation': 'originatingOrganisation',
  'Original URN': 'originalUrn',
  'Relevant Occupations': 'occupations',
  Suite: 'suites',
  Keywords: 'keywords',
};
const fieldLine = new RegExp(`^(${Object.keys(registerFields).join('|')})(?: (.+))?$`);
const urnLine = /^[A-Z]{3,}[0-9A-Z]*[0-9]+$/;

/**
 * Everything that one of the five publications prints, taken from its text alone: it knows nothing of the YAML,
 * so that the two can be held against each other. Not an importer: it reads these five and no more.
 */
export function publishedTexts(text: string): PublishedText[] {
  const lines = text.split('\n').map(foldWhiteSpace);
  const { title, urn } = titleAndUrn(lines);
  const { sections, fields } = inSections(lines.filter((line) => line !== title && line !== urn));
  return [
    ...(title ? [{ label: 'title', text: title }] : []),
    ...(urn ? [{ label: 'urn', text: urn }] : []),
    ...fields,
    ...runningTexts('overview', sections.get('Overview')),
    ...numberedTexts('P', sections.get('Performance criteria') ?? []),
    ...numberedTexts('K', sections.get('Knowledge and understanding') ?? []),
    ...runningTexts('glossary', sections.get('Glossary')),
  ];
}

/** The title stands before the overview, or below a URN that stands alone on its line. */
function titleAndUrn(lines: readonly string[]): { title: string | undefined; urn: string | undefined } {
  const filled = lines.filter((line) => line !== '');
  const at = filled.findIndex((line) => urnLine.test(line));
  if (at !== -1) return { urn: filled[at], title: filled[at + 1] };
  return { urn: undefined, title: headings.includes(filled[0] ?? '') ? undefined : filled[0] };
}

function inSections(lines: readonly string[]) {
  const sections = new Map<string, string[]>();
  const fields: PublishedText[] = [];
  let section: string[] = [];
  let waiting: string | undefined;
  for (const line of lines) {
    const field = fieldLine.exec(line);
    if (headings.includes(line)) sections.set(line, (section = []));
    else if (field && !field[2]) waiting = registerFields[field[1]!];
    else if (field) fields.push(fieldText(registerFields[field[1]!]!, field[2]!));
    else if (waiting && line !== '') {
      fields.push(fieldText(waiting, line));
      waiting = undefined;
    } else if (!introductions.includes(line)) section.push(line);
  }
  return { sections, fields };
}

const fieldText = (label: string, text: string): PublishedText => ({
  label,
  text: label === 'occupations' || label === 'keywords' ? namesAlone(text) : text,
});

/** Names printed as one line, whatever separates them: commas in some publications, semicolons in others. */
export function namesAlone(text: string): string {
  return text
    .split(/[,;]/)
    .map((name) => name.trim())
    .join('; ');
}

/** Paragraphs and list entries one by one, without the marks of lists. */
function runningTexts(name: string, lines: readonly string[] = []): PublishedText[] {
  return lines
    .filter((line) => line !== '')
    .map((line, index) => ({ label: `${name}.${index + 1}`, text: line.replace(/^(-|1\.) /, '') }));
}
