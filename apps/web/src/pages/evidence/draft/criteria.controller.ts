import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '#database';
import { type CriterionLink, crossReferencesOf, linkCriteria, loadDraftFor } from '#evidence';
import type { Actor } from '#people';
import { criteriaForLearner, similarCriteriaForLearner } from '#units';
import { PostedForm, type Posted } from '../../../http/forms/posted-form.js';
import { paths } from '../../../http/paths.js';
import { type Asker, CurrentAsker } from '../../../http/routes/current-asker.js';
import { Route } from '../../../http/routes/route.js';
import { seeOther } from '../../../http/sessions/see-other.js';
import { CriteriaForm } from './draft-forms.js';
import { type CriteriaChoice, criteriaPage, keyOf, linkOf } from './criteria-page.js';
import { nextHrefAfter } from './steps.js';
import { takeStep, unlessSubmitted } from './take-step.js';
import type { Locale } from '../../../layout/locale.js';

const view = 'pages/evidence/draft/criteria-page';

@Controller()
export class DraftCriteriaController {
  constructor(private readonly database: Database) {}

  @Get(paths.draftCriteria.pattern)
  @Route({ roles: ['learner'], event: null, refills: true })
  async show(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('evidenceId') evidenceId: string,
    @Query('search') search: unknown,
    @Req() { postedBefore }: Request,
    @Res() response: Response,
  ): Promise<void> {
    const wanted = typeof search === 'string' ? search.slice(0, 200) : '';
    await unlessSubmitted(locale, response, async () =>
      response.render(view, criteriaPage(locale, await this.choice(actor, evidenceId), wanted, postedBefore)),
    );
  }

  /** Searching keeps what is chosen, and comes back to the page. */
  @Post(paths.draftCriteria.pattern)
  @Route({ roles: ['learner'], event: 'evidence.draft-saved' })
  async save(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('evidenceId') evidenceId: string,
    @Res() response: Response,
    @PostedForm(CriteriaForm) form: Posted<CriteriaForm>,
  ): Promise<void> {
    await takeStep(locale, response, form, {
      act: async ({ criteria, together, search, intent, lockVersion }) => {
        const pressed = together.split(' ').filter(Boolean);
        const links = [...new Set([...criteria, ...pressed])].map(linkOf);
        await this.database.inCentre(actor.centreId, (tx) =>
          linkCriteria(tx, actor, evidenceId, links, lockVersion),
        );
        if (intent !== 'search' && !pressed.length)
          return this.goOn(locale, actor, evidenceId, links, response);
        const query = search ? `?${new URLSearchParams({ search })}` : '';
        seeOther(response, paths.draftCriteria.to({ evidenceId }) + query + placeOf(pressed[0]));
      },
      again: async (failed) => {
        const page = criteriaPage(locale, await this.choice(actor, evidenceId), '', failed);
        response.render(view, page);
      },
    });
  }

  /** That nothing is chosen is saved, and pointed out to whoever has something to choose from. */
  private async goOn(
    locale: Locale,
    actor: Actor,
    evidenceId: string,
    links: readonly CriterionLink[],
    response: Response,
  ): Promise<void> {
    const choice = links.length ? undefined : await this.choice(actor, evidenceId);
    if (!choice?.all.length) return seeOther(response, nextHrefAfter('criteria', evidenceId));
    const problems = [{ field: 'criteria', code: 'criteria-missing' }];
    response.status(422).render(view, criteriaPage(locale, choice, '', { values: {}, problems }));
  }

  private choice(actor: Actor, evidenceId: string): Promise<CriteriaChoice> {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const draft = await loadDraftFor(tx, actor, evidenceId);
      const chosen = await crossReferencesOf(tx, draft.revisionId);
      const all = await criteriaForLearner(tx, actor.personId);
      const alike = await similarCriteriaForLearner(tx, actor.personId);
      return { draft, chosen: chosen.map(keyOf), all, alike };
    });
  }
}

/** Back to where somebody pressed. */
const placeOf = (key: string | undefined): string => (key === undefined ? '' : `#c-${key}`);
