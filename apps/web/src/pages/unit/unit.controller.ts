import { Controller, Get, Param, Query, Render } from '@nestjs/common';
import { asksOn, evidenceBehind } from '#assessment';
import { Database } from '#database';
import type { Actor } from '#people';
import { movesOf } from '#transition';
import { loadUnitFor, seesEvidence, unitChecklist } from '#units';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { Route } from '../../http/routes/route.js';
import { type Filter, filters, type UnitPage, unitPage } from './unit-page.js';
import type { Locale } from '../../layout/locale.js';
import { CurrentLocale } from '../../http/routes/current-locale.js';

const noMoves = { from: null, to: null };

@Controller()
export class UnitController {
  constructor(private readonly database: Database) {}

  @Get(paths.unit.pattern)
  @Route({ roles: 'signed-in', event: null })
  @Render('pages/unit/unit-page')
  show(
    @CurrentLocale() locale: Locale,
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @Query('show') wanted: unknown,
  ): Promise<UnitPage> {
    const filter = filters.includes(wanted as Filter) ? (wanted as Filter) : 'all';
    return this.database.readCentre(actor.centreId, async (tx) => {
      const unit = await loadUnitFor(tx, actor, unitId);
      const sees = seesEvidence(unit.relations);
      const [checklist, behind, asks, moves] = await Promise.all([
        unitChecklist(tx, unitId),
        sees ? evidenceBehind(tx, unit) : [],
        sees && filter === 'todo' && unit.criteriaOpen > 0 ? asksOn(tx, unitId) : [],
        unit.movedHere || unit.successorId ? movesOf(tx, unitId) : noMoves,
      ]);
      return unitPage(locale, unit, checklist, { behind, asks }, filter, moves);
    });
  }
}
