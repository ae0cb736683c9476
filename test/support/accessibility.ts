import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong with the page, each with where: empty when all is well. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Our pages have no frames, and so need none of the care that axe takes with them: a page of its own each time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
