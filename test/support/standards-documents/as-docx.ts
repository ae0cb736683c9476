import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { Layout } from './layout.js';
import type { Part } from './parts.js';

type Item = Extract<Part, { is: 'item' }>;

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
});

const secondLevels: Readonly<Record<Layout['subs'], ReturnType<typeof level>>> = {
  '1.1': level(1, LevelFormat.DECIMAL, '%1.%2'),
  '(a)': level(1, LevelFormat.LOWER_LETTER, '(%2)'),
  'a)': level(1, LevelFormat.LOWER_LETTER, '%2)'),
  'i)': level(1, LevelFormat.LOWER_ROMAN, '%2)'),
  '-': level(1, LevelFormat.BULLET, '-'),
  '•': level(1, LevelFormat.BULLET, '•'),
  'all 1.': level(1, LevelFormat.DECIMAL, '%2.'),
};

/** A standard as a Word document: its numbers counted by Word, or typed. */
export function asDocx(parts: readonly Part[], layout: Layout): Promise<Buffer> {
  const kinds = ['P', 'K', 'bullets'];
  const document = new Document({
    numbering: {
      config: kinds.map((reference) => ({
        reference,
        levels:
          reference === 'bullets'
            ? [level(0, LevelFormat.BULLET, '•'), level(1, LevelFormat.BULLET, '-')]
            : [level(0, LevelFormat.DECIMAL, '%1.'), secondLevels[layout.subs]],
      })),
    },
    sections: [{ children: contentOf(parts, layout) }],
  });
  return Packer.toBuffer(document);
}

function contentOf(parts: readonly Part[], layout: Layout): (Paragraph | Table)[] {
  const content: (Paragraph | Table)[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    if (part.is === 'field' && layout.fields === 'table') {
      const end = parts.slice(at).findIndex(({ is }) => is !== 'field');
      const fields = parts.slice(at, end === -1 ? undefined : at + end);
      content.push(table(fields));
      at += fields.length - 1;
    } else content.push(...paragraphs(part, layout));
  }
  return content;
}

const table = (fields: readonly Part[]): Table =>
  new Table({
    rows: fields.flatMap((part) =>
      part.is === 'field' ? [new TableRow({ children: [cell(part.label), cell(part.value)] })] : [],
    ),
  });

const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });

const bold = (text: string): Paragraph => new Paragraph({ children: [new TextRun({ text, bold: true })] });

function paragraphs(part: Part, layout: Layout): Paragraph[] {
  switch (part.is) {
    case 'title':
      return [new Paragraph({ text: part.text, heading: 'Heading1' })];
    case 'heading':
      return [
        new Paragraph({
          heading: 'Heading2',
          children: part.lines.map((text, at) => new TextRun({ text, ...(at > 0 && { break: 1 }) })),
        }),
      ];
    case 'group':
    case 'term':
      return [bold(part.text)];
    case 'item':
      return [item(part, layout)];
    case 'field':
      return layout.fields === 'two lines'
        ? [new Paragraph(part.label), new Paragraph(part.value)]
        : [new Paragraph(`${part.label}${layout.fields === 'colon' ? ':' : ''} ${part.value}`)];
    case 'footnote':
      return [
        new Paragraph({
          children: [new TextRun({ text: '1', superScript: true }), new TextRun(` ${part.text}`)],
        }),
      ];
    default:
      return [new Paragraph(part.text)];
  }
}

function item({ mark, text, depth, list, note }: Item, { marksOfStructure, indent }: Layout): Paragraph {
  const bullets = list.startsWith('bullets');
  const ofStructure = bullets || marksOfStructure;
  const children = [
    new TextRun(ofStructure ? text : `${mark}${depth === 0 ? '\t' : ' '}${text}`),
    ...(note === undefined ? [] : [new TextRun({ text: String(note), superScript: true })]),
  ];
  if (!ofStructure) return new Paragraph({ children, indent: { left: (depth + indent) * 360 } });
  return new Paragraph({ children, numbering: { reference: bullets ? 'bullets' : list[0]!, level: depth } });
}
