import { Choice } from '../../http/forms/form-fields.js';

export const editions = ['draft', 'final'] as const;

export class PortfolioForm {
  @Choice(editions)
  readonly edition: (typeof editions)[number];
}
