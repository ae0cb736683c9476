import { Controller, Get, Query, Render } from '@nestjs/common';
import { Database } from '#database';
import { type Actor, peopleAt } from '#people';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { Route } from '../../http/routes/route.js';
import { pageSize, type PeoplePage, peoplePage } from './people-page.js';

@Controller()
export class PeopleController {
  constructor(private readonly database: Database) {}

  @Get(paths.people.pattern)
  @Route({ roles: ['administrator'], event: null })
  @Render('pages/people/people-page')
  async show(
    @CurrentActor() actor: Actor,
    @Query('search') wanted: unknown,
    @Query('page') pageWanted: unknown,
  ): Promise<PeoplePage> {
    const search = typeof wanted === 'string' ? wanted.trim().slice(0, 200) : '';
    const page = /^[1-9]\d{0,4}$/.test(String(pageWanted)) ? Number(pageWanted) : 1;
    const found = await this.database.readCentre(actor.centreId, (tx) =>
      peopleAt(tx, actor, { search, page, size: pageSize }),
    );
    return peoplePage(found, search, page);
  }
}
