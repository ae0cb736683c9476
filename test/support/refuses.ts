import { Controller, Get, HttpException, Param } from '@nestjs/common';
import { Conflict, Gone, Invalid, RuleBroken, Unavailable } from '#refusals';
import { Route } from '../../apps/web/src/http/routes/route.js';

/** Everything that can be thrown at whoever asks, by a name. */
export const refused: Readonly<Record<string, Error>> = {
  malformed: new HttpException('malformed', 400),
  kind: new HttpException('kind', 415),
  rule: new RuleBroken([{ code: 'own-work' }, { code: 'evidence-withdrawn', evidenceNumber: 3 }]),
  conflict: new Conflict('decided-meanwhile'),
  unworded: new Conflict('nobody-worded-this'),
  invalid: new Invalid({ name: 'name-missing' }),
  gone: new Gone('invitation'),
  unavailable: new Unavailable('database'),
  fault: new Error('a fault that this test makes'),
};

/** Gives each of them as an answer: `/refused/gone`. */
@Controller()
export class Refuses {
  @Get('/refused/:kind')
  @Route({ roles: 'public', event: null })
  refuse(@Param('kind') kind: string): void {
    throw refused[kind]!;
  }
}
