import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { png, zip } from '../some-files.js';

/** A font with every letter of Welsh, to be embedded. */
export const fontFile = (name: 'DejaVuSans' | 'DejaVuSans-Bold'): string =>
  createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);

/** A PDF as pdfkit writes it. */
export function printed(
  draw: (page: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 60, ...options });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  draw(document);
  document.end();
  return new Promise((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
}

const relations = `<?xml version="1.0"?><Relationships><Relationship Id="a" Target="word/document.xml"
  Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>`;
const types = `<?xml version="1.0"?><Types><Override PartName="/word/document.xml"
  ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

/** A Word document of these parts, beside those that every one has. */
export const wordFile = (parts: Readonly<Record<string, string>>): Buffer =>
  zip({ '[Content_Types].xml': types, '_rels/.rels': relations, ...parts });

export const wordBody = (inside: string): string =>
  `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${inside}</w:body></w:document>`;

export async function scan(pages: number): Promise<Buffer> {
  const picture = await png(200, 280);
  return printed((document) => {
    for (let page = 0; page < pages; page++) {
      if (page > 0) document.addPage();
      document.image(picture, 0, 0);
    }
  });
}

/** A PDF that asks for a password. */
export const encrypted = (): Promise<Buffer> =>
  printed((document) => document.text('Performance criteria'), { userPassword: 'of somebody else' });
