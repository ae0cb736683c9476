import { Controller, Get, Param, Post, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database, type CentreTransaction } from '#database';
import {
  type Actor,
  endRole,
  grantRole,
  personAt,
  type PersonRow,
  reinstatePerson,
  roles,
  suspendPerson,
} from '#people';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { RolesForm, SuspensionForm } from './people-forms.js';
import { personPage } from './person-page.js';
import type { Locale } from '../../layout/locale.js';

@Controller()
export class PersonController {
  constructor(private readonly database: Database) {}

  @Get(paths.person.pattern)
  @Route({ roles: ['administrator'], event: null })
  @Render('pages/people/person-page')
  async show(@CurrentAsker() { actor, locale }: Asker, @Param('personId') personId: string) {
    return personPage(locale, await this.read(actor, personId));
  }

  /** The boxes say all roles the person is to hold; what differs is granted and ended. */
  @Post(paths.personRoles.pattern)
  @Route({ roles: ['administrator'], event: ['role.granted', 'role.ended'] })
  async saveRoles(
    @CurrentAsker() { actor, locale }: Asker,
    @Res() response: Response,
    @Param('personId') personId: string,
    @PostedForm(RolesForm) form: Posted<RolesForm>,
  ): Promise<void> {
    await this.change(locale, response, actor, personId, form, 'roles-saved', async (tx, input) => {
      for (const role of roles)
        await (input.roles.includes(role) ? grantRole : endRole)(tx, actor, personId, role);
    });
  }

  @Post(paths.personSuspension.pattern)
  @Route({ roles: ['administrator'], event: ['person.suspended', 'person.reinstated'] })
  async suspend(
    @CurrentAsker() { actor, locale }: Asker,
    @Res() response: Response,
    @Param('personId') personId: string,
    @PostedForm(SuspensionForm) form: Posted<SuspensionForm>,
  ): Promise<void> {
    const suspends = form.taken.state === 'suspended';
    const act = suspends ? suspendPerson : reinstatePerson;
    await this.change(locale, response, actor, personId, form, suspends ? 'suspended' : 'reinstated', (tx) =>
      act(tx, actor, personId),
    );
  }

  /** Tries a change; what stands in its way is told on the person's page. */
  private async change<Form>(
    locale: Locale,
    response: Response,
    actor: Actor,
    personId: string,
    form: Posted<Form>,
    done: 'roles-saved' | 'suspended' | 'reinstated',
    act: (tx: CentreTransaction, input: Form) => Promise<void>,
  ): Promise<void> {
    const person = await this.read(actor, personId);
    await takeForm(response, form, {
      act: async (input) => {
        await this.database.inCentre(actor.centreId, (tx) => act(tx, input));
        seeOther(
          response,
          paths.person.to({ personId }),
          locale.words('people')(done, { name: person.name }),
        );
      },
      again: (failed) => response.render('pages/people/person-page', personPage(locale, person, failed)),
      at: 'roles',
    });
  }

  private read(actor: Actor, personId: string): Promise<PersonRow> {
    return this.database.readCentre(actor.centreId, (tx) => personAt(tx, actor, personId));
  }
}
