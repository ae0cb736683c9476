import { Controller, Get, Render } from '@nestjs/common';
import { Database } from '#database';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { homePage } from './home-page.js';
import { homePartsOf } from './home-parts.js';

@Controller()
export class HomeController {
  constructor(private readonly database: Database) {}

  @Get(paths.home.pattern)
  @Route({ roles: 'signed-in', event: null })
  @Render('pages/home/home-page')
  async show(@CurrentAsker() { actor, locale }: Asker) {
    return this.database.readCentre(actor.centreId, async (tx) =>
      homePage(locale, actor.name, await homePartsOf(locale, tx, actor)),
    );
  }
}
