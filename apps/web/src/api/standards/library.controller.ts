import { Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '#database';
import type { Actor } from '#people';
import { alsoStandsIn, findStandardVersion, searchLibrary } from '#standards';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { api } from '../api-paths.js';
import { Read } from '../describe/routes.js';
import { Library, LibraryQueryFields, Likenesses } from './library.answers.js';

@Controller()
@ApiTags('standards')
export class LibraryApi {
  constructor(private readonly database: Database) {}

  @Read(api.library, {
    summary: 'Search the library',
    description: 'By words in criteria and titles, by key or URN, suite and occupation.',
    roles: 'signed-in',
    answers: Library,
  })
  search(
    @CurrentActor() actor: Actor,
    @Query() { versions, ...query }: LibraryQueryFields,
  ): Promise<Library> {
    return this.database.readCentre(actor.centreId, (tx) =>
      searchLibrary(tx, { ...query, earlier: versions === 'all' }),
    );
  }

  @Read(api.likenesses, {
    summary: 'Where the criteria of a version also stand',
    description: 'Near-identical wording in the current versions of other standards.',
    roles: 'signed-in',
    answers: Likenesses,
  })
  alsoStandsIn(
    @CurrentActor() actor: Actor,
    @Param('key') key: string,
    @Param('version') version: string,
  ): Promise<Likenesses> {
    return this.database.readCentre(actor.centreId, async (tx) => {
      const { id } = await findStandardVersion(tx, key, version);
      return { criteria: await alsoStandsIn(tx, id) };
    });
  }
}
