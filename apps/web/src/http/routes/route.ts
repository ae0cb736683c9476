import { SetMetadata } from '@nestjs/common';
import type { Role } from '#people';

/**
 * Who may come to an address, stated beside it, and which act it records.
 *
 * `roles`: somebody signed in who holds one of these at their centre · `signed-in`: anybody at a centre ·
 * `librarian`: whose account may publish standards · `account`: signed in, a centre not yet chosen · `public`: anybody.
 */
export interface RouteRules {
  readonly roles: readonly Role[] | 'signed-in' | 'librarian' | 'account' | 'public';
  /**
   * The audit event of the act (`unit.signed-off`), or each that it may record; null for what records none. The tests
   * hold every request to it.
   */
  readonly event: string | readonly string[] | null;
  /** The route reads a multipart body itself and calls `checkFormToken` before it keeps a byte. */
  readonly upload?: boolean;
  /** The page shows `request.postedBefore` in its form, when a form came after its session had ended. */
  readonly refills?: boolean;
}

export const routeRulesKey = 'attest:route';

/** On every handler; the app does not start while one lacks it. */
export const Route = (rules: RouteRules) => SetMetadata(routeRulesKey, rules);
