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
export function readDocx(bytes: Uint8Array, limits: ReadingLimits): PrintedDocument {
  const archive = openArchive(bytes, limits.unpackedBytes);
  const main = mainPart(archive, limits);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (name: string): XmlElement | undefined => xmlOf(archive, name, limits);
  const document = part(main);
  if (!document) throw new CannotRead('damaged');
  const styles = stylesOf(part(`${folder}styles.xml`));
  const count = listCounter(
    part(`${folder}numbering.xml`),
    (style) => styles.numbering(style || undefined).list,
  );
  const notes = noteNumbers();
  const context: PartContext = { styles, count, noteNumber: notes };
  const named = (pattern: RegExp): XmlElement[] =>
    archive.names
      .filter((name) => name.startsWith(folder) && pattern.test(name.slice(folder.length)))
      .sort()
      .flatMap((name) => part(name) ?? []);
  const body = linesOfPart(childOf(document, 'w:body'), context);
  const footnotes = elementsIn(part(`${folder}footnotes.xml`))
    .filter(({ attributes }) => attributes['w:type'] === undefined)
    .flatMap((note) => linesOfPart(note, { ...context, noteNumber: () => notes(note.attributes['w:id']) }));
  const around = (pattern: RegExp): PrintedLine[] =>
    eachOnce(named(pattern).flatMap((each) => linesOfPart(each, context)));
  const lines = [...around(/^header\d*\.xml$/), ...body, ...footnotes, ...around(/^footer\d*\.xml$/)];
  refuseAbove(
    limits.characters,
    lines.reduce((sum, { text }) => sum + text.length, 0),
    'characters',
  );
  return { source: 'docx', lines: lines.map((line, index) => ({ ...line, line: index + 1 })), pages: 1 };
}

/** Where the archive says that its document stands. */
function mainPart(archive: Archive, limits: ReadingLimits): string {
  const relations = elementsIn(xmlOf(archive, '_rels/.rels', limits));
  const target = relations.find(({ attributes }) => /\/officeDocument$/.test(attributes['Type'] ?? ''));
  return (target?.attributes['Target'] ?? 'word/document.xml').replace(/^\//, '');
}

function xmlOf(archive: Archive, name: string, limits: ReadingLimits): XmlElement | undefined {
  const bytes = archive.read(name);
  return bytes && readXml(decodeDocument(bytes).replace(/^\ufeff/, ''), limits.depth);
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
