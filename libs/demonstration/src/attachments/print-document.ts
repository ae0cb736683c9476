import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

export interface PrintedText {
  readonly title: string;
  /** Each begins a page. */
  readonly pages: readonly (readonly string[])[];
}

const face = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
);

/** A plain PDF, as an office would send one. */
export async function printDocument({ title, pages }: PrintedText): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 64, font: face, info: { Title: title } });
  const printed = bytesOf(document);
  pages.forEach((paragraphs, index) => {
    if (index > 0) document.addPage();
    document.fontSize(18).text(index === 0 ? title : `${title}, continued`);
    document.moveDown();
    for (const paragraph of paragraphs) document.fontSize(12).text(paragraph, { lineGap: 3 }).moveDown();
  });
  document.end();
  return printed;
}

async function bytesOf(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of document) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
