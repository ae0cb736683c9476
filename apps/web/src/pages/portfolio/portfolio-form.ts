import { Choice } from '../../http/forms/form-fields.js';

export class PortfolioForm {
  @Choice(['draft', 'final']) edition: 'draft' | 'final';
}
