import { Controller, Get, Param, Post, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '#database';
import type { Actor } from '#people';
import { Invalid } from '#refusals';
import { loadPlanFor, moveReport, requestMoves, undoMove, movePreviews } from '#transition';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { inWords, takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { movesPage } from './moves-page.js';
import { MovesForm } from './transition-forms.js';
import type { Locale } from '../../layout/locale.js';

const view = 'pages/transitions/moves-page';

/** Moving learners by a plan, and what became of each. */
@Controller()
export class MovesController {
  constructor(private readonly database: Database) {}

  @Get(paths.moves.pattern)
  @Route({ roles: ['administrator'], event: null })
  @Render(view)
  show(@CurrentAsker() { actor, locale }: Asker, @Param('planId') planId: string) {
    return this.read(locale, actor, planId);
  }

  @Post(paths.moves.pattern)
  @Route({ roles: ['administrator'], event: 'transition.moves-requested' })
  async request(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('planId') planId: string,
    @Res() response: Response,
    @PostedForm(MovesForm) form: Posted<MovesForm>,
  ): Promise<void> {
    const say = locale.words('transitions');
    await takeForm(response, form, {
      act: async ({ unitIds, everybody }) => {
        if (!everybody && unitIds.length === 0) throw new Invalid({ unitIds: 'unit-ids-missing' });
        const count = await this.database.inCentre(actor.centreId, (tx) =>
          requestMoves(tx, actor, planId, everybody ? undefined : unitIds),
        );
        seeOther(response, paths.moves.to({ planId }), say('requested', { count }));
      },
      again: async (failed) => {
        const [problem] = inWords(locale, 'transitions', failed);
        response.render(view, await this.read(locale, actor, planId, problem?.text));
      },
    });
  }

  @Post(paths.moveUndoing.pattern)
  @Route({ roles: ['administrator'], event: 'unit.move-undone' })
  async undo(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('planId') planId: string,
    @Param('moveId') moveId: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.inCentre(actor.centreId, (tx) => undoMove(tx, actor, moveId));
    seeOther(response, paths.moves.to({ planId }), locale.words('transitions')('undone'));
  }

  private read(locale: Locale, actor: Actor, planId: string, problem?: string) {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const plan = await loadPlanFor(tx, actor, planId);
      return movesPage(locale, plan, await movePreviews(tx, planId), await moveReport(tx, planId), problem);
    });
  }
}
