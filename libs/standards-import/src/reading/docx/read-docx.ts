import type { PrintedDocument, PrintedLine } from '../../domain/printed-document.js';
import { decodeDocument } from '../text/decode-document.js';
import { refuseAbove, type ReadingLimits } from '../reading-limits.js';
import { CannotRead } from '../unreadable.js';
import { linesOfPart, type PartContext } from './lines-of-part.js';
import { listCounter } from './numbering.js';
import type { NoteNumber } from './printed-in-paragraph.js';
import { childOf, elementsIn, readXml, type XmlElement } from './read-xml.js';
import { stylesOf } from './styles.js';
import { type Archive, openArchive } from './unzip.js';

/**
 * The lines of a Word document: what its headers print, once; its text, with the marks of its lists as Word would
 * count them; its footnotes; what its footers print.
 *
 * @throws CannotRead when it is damaged, encrypted, or unpacks to more than it may
 */
export async function readDocx(bytes: Uint8Array, limits: ReadingLimits): Promise<PrintedDocument> {
  const archive = await openArchive(bytes, limits.unpackedBytes);
  const main = await mainPart(archive, limits);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (name: string) => xmlOf(archive, name, limits);
  const document = await part(main);
  if (!document) throw new CannotRead('damaged');
  const styles = stylesOf(await part(`${folder}styles.xml`));
  const count = listCounter(
    await part(`${folder}numbering.xml`),
    (style) => styles.numbering(style || undefined).list,
  );
  const notes = noteNumbers();
  const context: PartContext = { styles, count, noteNumber: notes };
  const body = linesOfPart(childOf(document, 'w:body'), context);
  const footnotes = elementsIn(await part(`${folder}footnotes.xml`))
    .filter(({ attributes }) => attributes['w:type'] === undefined)
    .flatMap((note) => linesOfPart(note, { ...context, noteNumber: () => notes(note.attributes['w:id']) }));
  const linesAround = async (pattern: RegExp): Promise<PrintedLine[]> => {
    const lines: PrintedLine[] = [];
    for (const name of archive.names.filter((one) => one.startsWith(folder)).sort())
      if (pattern.test(name.slice(folder.length))) lines.push(...linesOfPart(await part(name), context));
    return eachOnce(lines);
  };
  const headers = await linesAround(/^header\d*\.xml$/);
  const lines = [...headers, ...body, ...footnotes, ...(await linesAround(/^footer\d*\.xml$/))];
  refuseAbove(
    limits.characters,
    lines.reduce((sum, { text }) => sum + text.length, 0),
    'characters',
  );
  return { source: 'docx', lines: lines.map((line, index) => ({ ...line, line: index + 1 })), pages: 1 };
}

/** Where the archive says that its document stands. */
async function mainPart(archive: Archive, limits: ReadingLimits): Promise<string> {
  const relations = elementsIn(await xmlOf(archive, '_rels/.rels', limits));
  const target = relations.find(({ attributes }) => /\/officeDocument$/.test(attributes['Type'] ?? ''));
  return (target?.attributes['Target'] ?? 'word/document.xml').replace(/^\//, '');
}

async function xmlOf(
  archive: Archive,
  name: string,
  { depth }: ReadingLimits,
): Promise<XmlElement | undefined> {
  const bytes = await archive.read(name);
  return bytes && readXml(decodeDocument(bytes).replace(/^\ufeff/, ''), depth);
}

/** From 1, in the order in which the text refers to them. */
function noteNumbers(): NoteNumber {
  const numbers = new Map<string, number>();
  return (id) => {
    if (id === undefined) return undefined;
    numbers.set(id, numbers.get(id) ?? numbers.size + 1);
    return numbers.get(id);
  };
}

function eachOnce(lines: readonly PrintedLine[]): PrintedLine[] {
  const seen = new Set<string>();
  return lines.filter(({ text }) => !seen.has(text) && seen.add(text));
}
