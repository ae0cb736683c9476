import { Controller, Get, Render } from '@nestjs/common';
import type { Actor } from '#people';
import { paths } from '../../http/paths.js';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { Route } from '../../http/routes/route.js';

@Controller()
export class HomeController {
  @Get(paths.home.pattern)
  @Route({ roles: 'signed-in', event: null })
  @Render('pages/home/home-page')
  show(@CurrentActor() actor: Actor): { readonly name: string } {
    return { name: actor.name };
  }
}
