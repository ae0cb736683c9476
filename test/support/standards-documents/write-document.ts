import type { Standard } from '#standards';
import { asDocx } from './as-docx.js';
import { asHtml } from './as-html.js';
import { asPdf } from './as-pdf.js';
import { asText } from './as-text.js';
import type { Layout } from './layout.js';
import { partsOf } from './parts.js';

export const documentKinds = ['text', 'html', 'docx', 'pdf'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A standard as a publisher would send it. */
export async function writeDocument(standard: Standard, layout: Layout, kind: DocumentKind): Promise<Buffer> {
  const parts = partsOf(standard, layout);
  switch (kind) {
    case 'text':
      return Buffer.from(asText(parts, layout));
    case 'html':
      return Buffer.from(asHtml(parts, layout));
    case 'docx':
      return asDocx(parts, layout);
    case 'pdf':
      return asPdf(parts, layout);
  }
}
