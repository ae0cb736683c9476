import { parse, type DefaultTreeAdapterMap, defaultTreeAdapter, type ParserOptions } from 'parse5';
import type { PrintedDocument } from '../../domain/printed-document.js';
import type { ReadingLimits } from '../reading-limits.js';
import { CannotRead } from '../unreadable.js';
import { listMarker } from './list-marker.js';
import { isBlock, isDropped, isHeading, lookOf } from './look-of-element.js';
import { LineWriter } from './line-writer.js';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/**
 * The lines of an HTML document as a browser would break them, lists with the marks that it would draw.
 *
 * @throws CannotRead when elements stand within more elements than they may
 */
export function readHtml(text: string, limits: Pick<ReadingLimits, 'depth'>): PrintedDocument {
  const document = parse(text, { sourceCodeLocationInfo: true, treeAdapter: limitDepth(limits.depth) });
  const writer = new LineWriter();
  for (const child of document.childNodes) walk(child, writer);
  return { source: 'html', lines: writer.finish(), pages: 1 };
}

/** The parser looks through all open elements at each tag, so their number is bounded while it parses. */
function limitDepth(maxDepth: number): ParserOptions<DefaultTreeAdapterMap>['treeAdapter'] {
  let open = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      if (++open > maxDepth) throw new CannotRead('too-deep', { most: maxDepth });
    },
    onItemPop: () => {
      open--;
    },
  };
}

/** No deeper than the parser let it be. */
function walk(node: Node, writer: LineWriter): void {
  if (node.nodeName === '#text') {
    const { value, sourceCodeLocation } = node as DefaultTreeAdapterMap['textNode'];
    writer.write(value, sourceCodeLocation?.startLine ?? 1);
  } else if ('tagName' in node && !isDropped(node)) walkElement(node, writer);
}

function walkElement(element: Element, writer: LineWriter): void {
  const { tagName } = element;
  if (tagName === 'br') return writer.breakLine();
  const block = isBlock(element);
  if (block) writer.startBlock();
  const before = writer.look;
  writer.look = lookOf(element, before);
  if (isHeading(element)) writer.look = { ...writer.look, heading: true };
  if (tagName === 'li') writer.mark(listMarker(element));
  if (tagName === 'table') writer.openTable();
  if (tagName === 'tr') writer.nextRow();
  if (tagName === 'td' || tagName === 'th') writer.nextCell();
  for (const child of element.childNodes) walk(child, writer);
  if (tagName === 'table') writer.closeTable();
  if (block) writer.startBlock();
  if (tagName === 'li') writer.mark(undefined);
  writer.look = before;
}
