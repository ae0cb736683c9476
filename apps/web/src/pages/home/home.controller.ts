import { Controller, Get, Render } from '@nestjs/common';
import { Database } from '#database';
import type { Actor } from '#people';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { Route } from '../../http/routes/route.js';
import { homePage } from './home-page.js';
import { homePartsOf } from './home-parts.js';
import type { Locale } from '../../layout/locale.js';
import { CurrentLocale } from '../../http/routes/current-locale.js';

@Controller()
export class HomeController {
  constructor(private readonly database: Database) {}

  @Get(paths.home.pattern)
  @Route({ roles: 'signed-in', event: null })
  @Render('pages/home/home-page')
  async show(@CurrentLocale() locale: Locale, @CurrentActor() actor: Actor) {
    return this.database.readCentre(actor.centreId, async (tx) =>
      homePage(locale, actor.name, await homePartsOf(locale, tx, actor)),
    );
  }
}
