import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { command, Database } from '#database';
import { paths } from '../../http/paths.js';
import { Route } from '../../http/routes/route.js';

const timeoutMs = 2000;

@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  /** `{ status, database }` and 200, or 503 when the database does not answer within two seconds. */
  @Get(paths.health.pattern)
  @Route({ roles: 'public', event: null })
  async show(@Res() response: Response): Promise<void> {
    const answers = await this.databaseAnswers();
    response
      .status(answers ? 200 : 503)
      .json({ status: answers ? 'ok' : 'unavailable', database: answers ? 'ok' : 'unavailable' });
  }

  private async databaseAnswers(): Promise<boolean> {
    const asked = this.database
      .autocommit((tx) => tx.query(command('select 1')))
      .then(
        () => true,
        () => false,
      );
    return Promise.race([
      asked,
      new Promise<boolean>((late) => setTimeout(() => late(false), timeoutMs).unref()),
    ]);
  }
}
