import type { PrintedDocument } from '../../domain/printed-document.js';
import { refuseAbove, type ReadingLimits } from '../reading-limits.js';
import { CannotRead } from '../unreadable.js';
import { boldFonts } from './bold-fonts.js';
import { linesOfPages } from './lines-of-pages.js';
import type { PdfItem, PdfPage } from './pdf-page.js';

/** Fewer letters a page on average are the stamps on a scan. */
const minLettersPerPage = 12;

/**
 * The lines of a PDF, by the places of its letters.
 *
 * @throws CannotRead when it is encrypted, damaged, longer than it may be, or pictures of pages
 */
export async function readPdf(bytes: Uint8Array, limits: ReadingLimits): Promise<PrintedDocument> {
  const { getDocumentProxy } = await import('unpdf');
  // The library keeps the bytes it is given, and takes no Buffer.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false }).catch(
    refused,
  );
  try {
    refuseAbove(limits.pages, pdf.numPages, 'pages');
    const isBold = boldFonts();
    const pages: PdfPage[] = [];
    let ink = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const printed = items.filter((item) => 'str' in item && item.str !== '') as PdfItem[];
      ink += printed.reduce((sum, { str }) => sum + str.trim().length, 0);
      refuseAbove(limits.characters, ink, 'characters');
      pages.push({ items: printed, boldFonts: await isBold(page, printed) });
      page.cleanup();
    }
    if (ink < minLettersPerPage * pdf.numPages) throw new CannotRead('scan', { pages: pdf.numPages });
    return { source: 'pdf', lines: linesOfPages(pages), pages: pdf.numPages };
  } catch (error) {
    throw error instanceof CannotRead ? error : new CannotRead('damaged');
  } finally {
    await pdf.destroy();
  }
}

function refused(error: unknown): never {
  throw new CannotRead((error as Error).name === 'PasswordException' ? 'encrypted' : 'damaged');
}
