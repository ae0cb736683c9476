import { londonDay } from '#calendar';
import { reviewIsPast, type StandardVersionSummary } from '#standards';
import { paths } from '../../http/paths.js';

export interface StandardsPage {
  readonly standards: readonly {
    readonly title: string;
    readonly href: string;
    readonly key: string;
    readonly version: string;
    readonly performance: number;
    readonly knowledge: number;
    /** As printed. */
    readonly reviewDate: string | null;
    readonly reviewPast: boolean;
  }[];
}

export function standardsPage(versions: readonly StandardVersionSummary[], now: Date): StandardsPage {
  return {
    standards: versions.map((one) => ({
      title: one.title,
      href: paths.standardVersion.to({ key: one.key, version: one.version }),
      key: one.key,
      version: one.version,
      performance: one.performance,
      knowledge: one.knowledge,
      reviewDate: one.reviewDate,
      reviewPast: reviewIsPast(one.reviewDate, londonDay(now)),
    })),
  };
}
