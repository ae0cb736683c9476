import { type CriterionRow, wordParts } from '#standards';
import type { MappingRow } from '#transition';
import { paths } from '../../http/paths.js';
import { markedParts } from '../comparisons/marked-part.js';
import { sentenceOf } from '../../layout/sentence-of.js';
import type { Locale } from '../../layout/locale.js';

/** What becomes of one criterion, towards one partner. */
export function mappingView(
  locale: Locale,
  planId: string,
  row: MappingRow,
  from: CriterionRow | undefined,
  to: CriterionRow | undefined,
  editable: boolean,
) {
  const say = locale.words('transitions');
  return {
    heading: say(`pair.${row.kind}`, { was: from?.label ?? '', is: to?.label ?? '' }),
    words:
      from && to
        ? markedParts(wordParts(sentenceOf(from), sentenceOf(to)))
        : [{ text: sentenceOf((from ?? to)!), removed: false, added: false }],
    doubts: row.doubts.map((doubt) => locale.words('comparisons').code('doubts', doubt)),
    edited: row.editedBy
      ? say('edited', { by: row.editedBy, at: locale.moment(row.editedAt!), reason: row.reason })
      : '',
    // Where it can be said otherwise: of criteria of the version left, while the plan is a draft.
    editHref: editable && from ? paths.transitionMapping.to({ planId, criterionId: from.id }) : '',
    editText: from ? say('edit', { label: from.label }) : '',
  };
}
