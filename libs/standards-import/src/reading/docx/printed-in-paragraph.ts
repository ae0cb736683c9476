import { childOf, elementsIn, switchIn, valueIn, type XmlElement } from './read-xml.js';
import type { Styles } from './styles.js';

/** What a paragraph prints up to a line break or its end. */
export interface Printed {
  text: string;
  /** All of it is. */
  bold: boolean;
  readonly raised: [from: number, to: number][];
  readonly afterPage: boolean;
}

interface Paragraph {
  readonly rows: Printed[];
  /** Text boxes that are anchored in it. */
  readonly boxes: XmlElement[];
}

const transparentElements = new Set(
  `w:hyperlink w:smartTag w:sdt w:sdtContent w:ins w:moveTo w:fldSimple w:customXml w:dir w:bdo w:r w:pict w:object
  w:drawing`.split(/\s+/),
);
const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '\u2011',
};

/** Numbers the notes of a document as they are met: that with this identity, or that which is being read. */
export type NoteNumber = (id?: string) => number | undefined;

/** What a paragraph prints: without what is hidden, or deleted as a change. */
export function printedIn(
  paragraph: XmlElement,
  style: string | undefined,
  { styles, noteNumber }: { readonly styles: Styles; readonly noteNumber: NoteNumber },
): Paragraph {
  const rows = [row(false)];
  const boxes: XmlElement[] = [];
  const read = (element: XmlElement, run: Run): void => {
    for (const child of elementsIn(element)) {
      if (child.name === 'w:r') {
        const inner = runOf(child, style, styles);
        if (!inner.hidden) read(child, inner);
      } else if (transparentElements.has(child.name)) read(child, run);
      else if (child.name === 'mc:AlternateContent')
        read(childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback') ?? child, run);
      else if (child.name === 'w:br' || child.name === 'w:cr')
        rows.push(row(child.attributes['w:type'] === 'page'));
      else if (child.name === 'w:footnoteReference' || child.name === 'w:footnoteRef')
        append(rows.at(-1)!, String(noteNumber(child.attributes['w:id']) ?? ''), { ...run, raised: true });
      else append(rows.at(-1)!, textOf(child), run);
      boxes.push(...boxesIn(child));
    }
  };
  read(paragraph, { bold: false, raised: false, hidden: false });
  return { rows, boxes };
}

interface Run {
  readonly bold: boolean;
  readonly raised: boolean;
  readonly hidden: boolean;
}

function runOf(run: XmlElement, paragraphStyle: string | undefined, styles: Styles): Run {
  const properties = childOf(run, 'w:rPr');
  const own = valueIn(properties, 'w:rStyle');
  const styled = (of: (style: string | undefined) => boolean) =>
    (own !== undefined && of(own)) || of(paragraphStyle);
  const raised = valueIn(properties, 'w:vertAlign');
  return {
    bold: switchIn(properties, 'w:b') ?? styled(styles.bold),
    hidden: switchIn(properties, 'w:vanish') ?? styled(styles.hidden),
    raised: raised === undefined ? styled(styles.raised) : raised === 'superscript',
  };
}

const row = (afterPage: boolean): Printed => ({ text: '', bold: true, raised: [], afterPage });

function append(to: Printed, text: string, { bold, raised }: Run): void {
  if (text.trim() !== '') {
    to.bold &&= bold;
    if (raised) to.raised.push([to.text.length, to.text.length + text.trimEnd().length]);
  }
  to.text += text;
}

function textOf(element: XmlElement): string {
  if (element.name === 'w:t') {
    const text = element.children.filter((child) => typeof child === 'string').join('');
    return element.attributes['xml:space'] === 'preserve' ? text : text.trim();
  }
  if (element.name === 'w:sym') {
    const code = parseInt(element.attributes['w:char'] ?? '', 16);
    return code > 0 && code <= 0xffff ? String.fromCharCode(code) : '';
  }
  return characters[element.name] ?? '';
}

/** Drawings keep the text of their boxes some levels down; a box holds paragraphs. */
function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name !== 'w:drawing' && element.name !== 'w:pict') return [];
  const found: XmlElement[] = [];
  const left = [...elementsIn(element)];
  for (let next = left.shift(); next; next = left.shift()) {
    if (next.name === 'w:txbxContent') found.push(next);
    else left.push(...elementsIn(next));
  }
  return found;
}
