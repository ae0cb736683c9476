import type { PortfolioFile } from '../domain/portfolio-facts.js';
import { pictureFile } from '../picture-file.js';
import { paragraph, type Press } from './compose.js';
import { drawImage, forgetImage, openImage, type OpenedImage } from './pdfkit-internals.js';
import { measure, page, type } from './styles.js';

const maxHeight = page.height * 0.55;
/** 96 dots an inch. */
const maxScale = 0.75;

/**
 * Shows a derivative, at most as wide as the page. An unreadable picture becomes a sentence; it never fails the
 * document.
 */
export function showPicture(press: Press, { id, name: file }: PortfolioFile): void {
  const { sheet, words, pictures } = press;
  const path = pictureFile(pictures, id);
  const image = readable(sheet.doc, path);
  if (!image) {
    paragraph(press, words.t('evidence.pictureMissing', { file }), type.note, { wide: true });
    return;
  }
  const wanted = Math.min(measure / image.width, maxHeight / image.height, maxScale);
  // A little smaller on this page reads better than a gap, and the picture overleaf.
  const here = (sheet.room() - 50) / image.height;
  const scale = here < wanted && here > wanted * 0.65 ? here : wanted;
  const size = { width: image.width * scale, height: image.height * scale };
  const caption = words.t('evidence.picture', { file });
  sheet.skip(10);
  sheet.ensure(size.height + 30);
  sheet.figure('Figure', caption, size.height + 6, (y) =>
    drawImage(sheet.doc, image, [page.margin, y], size),
  );
  paragraph(press, caption, type.label, { wide: true });
  forgetImage(sheet.doc, path);
}

function readable(doc: PDFKit.PDFDocument, path: string): OpenedImage | null {
  try {
    const image = openImage(doc, path);
    return image.width > 0 && image.height > 0 ? image : null;
  } catch {
    return null;
  }
}
