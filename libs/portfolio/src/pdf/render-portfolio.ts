import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Writable } from 'node:stream';
import PDFDocument from 'pdfkit';
import type { PortfolioDocument } from '../domain/portfolio-document.js';
import { newTally } from '../domain/tally.js';
import { printableText } from '../domain/printable-text.js';
import { wordsFor, type PortfolioWords } from '../words.js';
import type { Bookmark, Press } from './compose.js';
import { printFurniture } from './furniture.js';
import { printAnnex } from './sections/annex.js';
import { printCover } from './sections/cover.js';
import { printDeclarations } from './sections/declarations.js';
import { printEvidenceItem } from './sections/evidence-item.js';
import { printIndex } from './sections/evidence-index.js';
import { printIntegrity } from './sections/integrity.js';
import { printMap } from './sections/evidence-map.js';
import { printQuality } from './sections/quality.js';
import { printFeedback, printPeople, printSummary } from './sections/summary.js';
import { sheetOn } from './sheet.js';
import { page } from './styles.js';
import { typesetterWith } from './typeset.js';
import { defaultFace, openTypefaces } from './typefaces.js';

const maxBufferedBytes = 4 * 1024 * 1024;

/**
 * Prints a portfolio to `out` as one PDF of one revision, and ends it. Pauses while `out` is more than 4 MiB behind.
 *
 * @param pictures the folder of its pictures (`pictureFile`), each read when its page is reached
 * @returns the number of pages
 * @throws CountsDisagree if the map does not add up to what the records say; `out` is then destroyed
 */
export async function renderPortfolio(
  portfolio: PortfolioDocument,
  out: Writable,
  pictures: string,
): Promise<number> {
  const words = wordsFor(portfolio.cover.unit.language);
  const doc = newDocument(portfolio, words);
  const written = once(out, 'finish');
  // Awaited below; until then a failing disk must not be an unhandled rejection.
  written.catch(() => undefined);
  doc.pipe(out);
  try {
    const pages = await print(portfolio, doc, words, out, pictures);
    doc.end();
    await written;
    return pages;
  } catch (error) {
    doc.unpipe(out);
    out.destroy();
    throw error;
  }
}

async function print(
  portfolio: PortfolioDocument,
  doc: PDFKit.PDFDocument,
  words: PortfolioWords,
  out: Writable,
  pictures: string,
): Promise<number> {
  const faces = openTypefaces(doc);
  const sheet = sheetOn(doc, typesetterWith(faces), faces);
  const press: Press = {
    ...{ sheet, words, pictures },
    tally: newTally(),
    bookmark: (title) => {
      const item = addBookmark(doc.outline, title, sheet.y);
      return { add: (child) => void addBookmark(item, child, sheet.y) };
    },
  };
  printCover(press, portfolio.cover);
  printDeclarations(press, portfolio.declarations);
  printSummary(press, portfolio);
  printPeople(press, portfolio.people);
  printFeedback(press, portfolio.feedback);
  printIndex(press, portfolio.evidence);
  printMap(press, portfolio.map);
  let bookmark: Bookmark | undefined;
  for (const item of portfolio.evidence) {
    printEvidenceItem(press, item, () => {
      bookmark ??= press.bookmark(words.t('evidence.heading'));
      bookmark.add(printableText(`${item.reference} ${item.title}`));
    });
    await untilTaken(doc, out);
  }
  printQuality(press, portfolio.reviews);
  printAnnex(press, portfolio.annex);
  printIntegrity(press, portfolio);
  printFurniture(press, portfolio.cover);
  await untilTaken(doc, out);
  return sheet.pageNumber();
}

function newDocument({ cover }: PortfolioDocument, words: PortfolioWords): PDFKit.PDFDocument {
  const title = words.t('document.title', { unit: cover.unit.title, learner: cover.learner.name });
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    font: defaultFace,
    bufferPages: true,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: words.tag,
    info: {
      Title: printableText(title),
      Author: 'Attest',
      // Do not disclose the library; PDFKit writes "undefined" if this is omitted.
      Creator: 'Attest',
      Producer: 'Attest',
      CreationDate: cover.edition.builtAt,
    },
  });
}

/** PDFKit has no back-pressure of its own. */
async function untilTaken(doc: PDFKit.PDFDocument, out: Writable): Promise<void> {
  do await pause(0);
  while (doc.readableLength > maxBufferedBytes && !out.destroyed);
  if (out.errored) throw out.errored;
}

function addBookmark(parent: PDFKit.PDFOutline, title: string, y: number): PDFKit.PDFOutline {
  // PDFKit measures `left` from the right edge.
  const options = { left: page.width, top: Math.max(0, y - 40), expanded: false };
  return parent.addItem(title, options);
}
