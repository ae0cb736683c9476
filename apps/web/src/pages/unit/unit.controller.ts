import { Controller, Get, Param, Query, Render } from '@nestjs/common';
import { asksOn, evidenceBehindIn } from '#assessment';
import { Database } from '#database';
import { movesOf } from '#transition';
import { checklistRows, loadUnitFor, seesEvidence } from '#units';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { type Filter, filters, unitPage } from './unit-page.js';

const noMoves = { from: null, to: null };

@Controller()
export class UnitController {
  constructor(private readonly database: Database) {}

  @Get(paths.unit.pattern)
  @Route({ roles: 'signed-in', event: null })
  @Render('pages/unit/unit-page')
  show(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('unitId') unitId: string,
    @Query('show') wanted: unknown,
  ) {
    const filter = filters.includes(wanted as Filter) ? (wanted as Filter) : 'all';
    return this.database.readCentre(actor.centreId, async (tx) => {
      const unit = await loadUnitFor(tx, actor, unitId);
      const sees = seesEvidence(unit.relations);
      const criteria = checklistRows.with(tx.centreId, unitId);
      const [checklist, behind] = sees
        ? await tx.pipeline([criteria, evidenceBehindIn(tx, unit)])
        : [await tx.query(criteria), []];
      const asks = sees && filter === 'todo' && unit.criteriaOpen > 0 ? await asksOn(tx, unitId) : [];
      const moves = unit.movedHere || unit.successorId ? await movesOf(tx, unitId) : noMoves;
      return unitPage(locale, unit, checklist, { behind, asks }, filter, moves);
    });
  }
}
