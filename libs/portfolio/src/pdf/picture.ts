import type { Picture } from '../domain/portfolio-items.js';
import { paragraph, type Press } from './compose.js';
import { measure, page, type } from './styles.js';

const tallest = page.height * 0.55;

/**
 * Shows a derivative at most as wide as the page and never larger than 96 dots an inch would make it. A picture that
 * cannot be read costs its place a sentence, never the document.
 */
export function showPicture(press: Press, picture: Picture): void {
  const { sheet, words } = press;
  const image = open(sheet.doc, picture.path);
  if (!image) {
    paragraph(press, words.t('evidence.pictureMissing', { file: picture.file }), type.note, { wide: true });
    return;
  }
  const wanted = Math.min(measure / image.width, tallest / image.height, 0.75);
  // A little smaller on this page reads better than a gap, and the picture overleaf.
  const here = (sheet.room() - 50) / image.height;
  const scale = here < wanted && here > wanted * 0.65 ? here : wanted;
  const width = image.width * scale;
  const height = image.height * scale;
  const caption = picture.description ?? words.t('evidence.picture', { file: picture.file });
  sheet.skip(10);
  sheet.ensure(height + 30);
  sheet.figure('Figure', caption, height + 6, (y) => {
    sheet.doc.image(image.source, page.margin, y, { width, height });
  });
  paragraph(press, caption, type.label, { wide: true });
  forget(sheet.doc, picture.path);
}

interface OpenedImage {
  readonly width: number;
  readonly height: number;
  readonly source: PDFKit.Mixins.ImageSrc;
}

function open(doc: PDFKit.PDFDocument, path: string): OpenedImage | null {
  try {
    const image = (
      doc as unknown as { openImage(path: string): { width: number; height: number } }
    ).openImage(path);
    if (!(image.width > 0 && image.height > 0)) return null;
    return { width: image.width, height: image.height, source: image as unknown as PDFKit.Mixins.ImageSrc };
  } catch {
    return null;
  }
}

/** PDFKit keeps every picture it opened until the end; ours are shown once. */
function forget(doc: PDFKit.PDFDocument, path: string): void {
  const registry = (doc as unknown as { _imageRegistry?: Record<string, unknown> })._imageRegistry;
  if (registry) delete registry[path];
}
