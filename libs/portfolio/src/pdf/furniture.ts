import type { Cover } from '../domain/portfolio-document.js';
import type { Press } from './compose.js';
import { drawLine } from './draw-line.js';
import { ink, measure, page, type, type TextStyle } from './styles.js';

const head = 30;
const foot = page.height - 36;

/** What only the finished document knows: page n of N, the running header, the draft mark, pages in the index. */
export function printFurniture(press: Press, cover: Cover): void {
  const { sheet, words } = press;
  const { doc } = sheet;
  const pages = sheet.pageNumber();
  const edition = words.t('document.edition', {
    reference: cover.edition.reference,
    date: words.day(cover.edition.builtAt),
  });
  for (let index = 0; index < pages; index += 1) {
    doc.switchToPage(index);
    doc.markContent('Artifact', { type: 'Pagination' });
    if (index > 0) {
      put(press, `${cover.learner.name} · ${cover.unit.code}`, type.furniture, 0, head, measure * 0.48);
      put(
        press,
        sheet.sections[index] ?? '',
        { ...type.furniture, align: 'right' },
        measure * 0.52,
        head,
        measure * 0.48,
      );
      doc
        .moveTo(page.margin, head + 14)
        .lineTo(page.width - page.margin, head + 14)
        .lineWidth(0.5)
        .stroke(ink.faint);
    }
    if (cover.draft) put(press, words.t(`document.draft.${cover.draft}`), type.draft, 0, head - 14, measure);
    put(press, edition, type.furniture, 0, foot, measure * 0.6);
    const number = words.t('document.page', { page: index + 1, pages });
    put(press, number, { ...type.furniture, align: 'right' }, measure * 0.6, foot, measure * 0.4);
    doc.endMarkedContent();
  }
  for (const { place, right, top, style, page: at } of sheet.waiting) {
    const begins = sheet.places.get(place);
    if (begins === undefined) continue;
    doc.switchToPage(at);
    const line = sheet.set.oneLine(String(begins), { ...style, align: 'right' }, 60);
    doc.markContent('Span');
    drawLine(doc, sheet.faces, line, right - 60, top, 60, () => undefined);
    doc.endMarkedContent();
  }
}

function put(press: Press, text: string, style: TextStyle, x: number, top: number, width: number): void {
  const { doc, faces, set } = press.sheet;
  const line = set.oneLine(text, style, width);
  const laid = line.style.align === style.align ? line : { ...line, style };
  drawLine(doc, faces, laid, page.margin + x, top, width, () => undefined);
}
