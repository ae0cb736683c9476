import { editionFields, itemMoves, maxDraftLength, standardFields } from '#standard-drafts';
import { nameFields, blockFields } from '#standards';
import { Choice, Text } from '../../http/forms/form-fields.js';

const maxCorrectedTextLength = 20_000;

export class RevisionForm {
  /** The one that the page showed. */
  @Text({ max: 9 }) revision: string;
}

export class AdditionForm extends RevisionForm {
  @Text({ max: maxCorrectedTextLength }) text: string;
  @Text({ max: 2000, optional: true }) group: string;
  @Text({ max: maxCorrectedTextLength, optional: true }) welshText: string;
  @Text({ max: 2000, optional: true }) welshGroup: string;
}

export class ItemForm extends AdditionForm {
  @Text({ max: 40 }) number: string;
}

export class MoveForm extends RevisionForm {
  @Choice(itemMoves) to: (typeof itemMoves)[number];
}

/** The fields of a draft, those of an edition once a language: `en-title`, `cy-title`. */
export class FieldsForm extends RevisionForm {
  [field: string]: string;
}

const manyLines: readonly string[] = [...blockFields, ...nameFields];
for (const name of standardFields) Text({ max: 500, optional: true })(FieldsForm.prototype, name);
for (const language of ['en', 'cy'])
  for (const name of editionFields)
    Text({ max: manyLines.includes(name) ? maxDraftLength : 2000, optional: true })(
      FieldsForm.prototype,
      `${language}-${name}`,
    );
