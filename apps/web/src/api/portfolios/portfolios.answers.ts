import type { PortfolioFailure, PortfolioState } from '#portfolio';
import { Id, Moment, OneOf, Text, Whole, YesOrNo } from '../describe/fields.js';

/** The PDF of a unit, and how far it is. */
export class Portfolio {
  @Id() readonly id: string;
  @YesOrNo({ description: 'A draft says on every page that its unit is not complete.' })
  readonly draft: boolean;
  @OneOf(['queued', 'building', 'ready', 'failed'], 'PortfolioState') readonly state: PortfolioState;
  @Text({ description: 'The name of whoever asked for it.' }) readonly requestedBy: string;
  @Moment() readonly requestedAt: Date;
  @Moment({ nullable: true }) readonly builtAt: Date | null;
  @Whole({ nullable: true, description: 'Its size in bytes, once it is ready.' })
  readonly bytes: number | null;
  @Whole({ nullable: true }) readonly pages: number | null;
  @Text({ nullable: true, description: 'The SHA-256 of its bytes, once it is ready.' })
  readonly sha256: string | null;
  @OneOf(['no-longer-cleared', 'counts', 'too-large', 'given-up'], 'PortfolioFailure', { nullable: true })
  readonly failure: PortfolioFailure | null;
}

export class RequestedPortfolio {
  @Id() readonly portfolioId: string;
}
