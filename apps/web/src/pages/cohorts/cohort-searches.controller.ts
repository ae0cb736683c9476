import { Controller, Inject, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#people';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { sealName } from '../../http/forms/sealed-name.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { Route } from '../../http/routes/route.js';
import type { WebSecrets } from '../../http/secrets.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { SECRETS } from '../../http/web-options.js';
import { CohortFilterForm, LearnerSearchForm } from './cohort-forms.js';
import { readCohortQuery, writeCohortQuery } from './cohort-query.js';

/** Longer names are cut. */
const longestName = 100;

/**
 * Looking for learners by name is a post, though it changes nothing: histories and logs keep addresses, and names do not
 * belong there. It leads on to a page whose address holds the name sealed, and the other filters as they are.
 */
@Controller()
export class CohortSearchesController {
  constructor(@Inject(SECRETS) private readonly secrets: WebSecrets) {}

  @Post(paths.cohortSearches.pattern)
  @Route({ roles: ['manager', 'administrator'], event: null })
  async inCohort(
    @CurrentActor() actor: Actor,
    @Res() response: Response,
    @Param('cohortId') cohortId: string,
    @PostedForm(CohortFilterForm) form: Posted<CohortFilterForm>,
  ): Promise<void> {
    const page = paths.cohort.to({ cohortId });
    await takeForm(response, form, {
      act: async ({ text, ...asked }) => {
        const query = readCohortQuery(asked, () => undefined);
        seeOther(response, page + writeCohortQuery({ ...query, named: this.sealed(actor, text) }));
      },
      again: () => seeOther(response, page),
    });
  }

  @Post(paths.cohortLearnerSearches.pattern)
  @Route({ roles: ['manager', 'administrator'], event: null })
  async toEnrol(
    @CurrentActor() actor: Actor,
    @Res() response: Response,
    @Param('cohortId') cohortId: string,
    @PostedForm(LearnerSearchForm) form: Posted<LearnerSearchForm>,
  ): Promise<void> {
    const page = paths.cohortLearners.to({ cohortId });
    await takeForm(response, form, {
      act: async ({ search }) => {
        const named = this.sealed(actor, search);
        seeOther(response, named ? `${page}?named=${named}` : page);
      },
      again: () => seeOther(response, page),
    });
  }

  private sealed({ accountId }: Actor, name: string): string | undefined {
    return name ? sealName(this.secrets.names, name.slice(0, longestName), accountId) : undefined;
  }
}
