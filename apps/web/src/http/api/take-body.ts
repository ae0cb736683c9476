import { ValidationPipe } from '@nestjs/common';
import { Invalid } from '#refusals';
import { firstCode, refuseInherited, refuseUnknown } from '../forms/posted-form.js';

/**
 * Bodies of the API as DTO classes: unknown fields are refused with 400 (threat 16), wrong ones with 422 and a code each.
 */
export class TakeBody extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => {
        refuseUnknown(errors);
        return new Invalid(Object.fromEntries(errors.map((error) => [error.property, firstCode(error)])));
      },
    });
  }

  override transform(...[value, metadata]: Parameters<ValidationPipe['transform']>): Promise<unknown> {
    if (metadata.type === 'body') refuseInherited(value);
    return super.transform(value, metadata) as Promise<unknown>;
  }
}
