import { Controller, Get, Post, Query, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '#database';
import { type Actor, peopleAt } from '#people';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { SearchForm } from './people-forms.js';
import { foundPage, pageSize, peoplePage } from './people-page.js';

@Controller()
export class PeopleController {
  constructor(private readonly database: Database) {}

  @Get(paths.people.pattern)
  @Route({ roles: ['administrator'], event: null })
  @Render('pages/people/people-page')
  async show(@CurrentAsker() { actor, locale }: Asker, @Query('page') wanted: unknown) {
    const page = /^[1-9]\d{0,4}$/.test(String(wanted)) ? Number(wanted) : 1;
    return peoplePage(locale, await this.read(actor, '', page), page);
  }

  /** A post, though it changes nothing: names and addresses do not belong in addresses, which logs keep. */
  @Post(paths.peopleSearches.pattern)
  @Route({ roles: ['administrator'], event: null })
  async search(
    @CurrentAsker() { actor, locale }: Asker,
    @Res() response: Response,
    @PostedForm(SearchForm) form: Posted<SearchForm>,
  ): Promise<void> {
    const show = async (search: string) =>
      response.render(
        'pages/people/people-page',
        foundPage(locale, await this.read(actor, search, 1), search),
      );
    await takeForm(response, form, { act: ({ search }) => show(search), again: () => show('') });
  }

  private read(actor: Actor, search: string, page: number): ReturnType<typeof peopleAt> {
    return this.database.readCentre(actor.centreId, (tx) =>
      peopleAt(tx, actor, { search, page, size: pageSize }),
    );
  }
}
