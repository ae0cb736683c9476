import { HttpException, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { Invalid } from '#refusals';
import { firstCode, refuseInherited, refuseUnknown } from '../forms/posted-form.js';

/**
 * Bodies of the API as DTO classes: unknown fields are refused with 400 (threat 16), wrong ones with 422 and a code each.
 */
export class BodyValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => {
        refuseUnknown(errors);
        return new Invalid(Object.fromEntries(faultsOf(errors)));
      },
    });
  }

  override transform(...[value, metadata]: Parameters<ValidationPipe['transform']>): Promise<unknown> {
    if (metadata.type === 'body' && Array.isArray(value)) throw new HttpException('not-an-object', 400);
    if (metadata.type === 'body' || metadata.type === 'query') refuseInherited(value);
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

/** Each field and its code, those of objects within as `criteria.0.reasons`. */
const faultsOf = (errors: readonly ValidationError[], within = ''): [field: string, code: string][] =>
  errors.flatMap((error): [string, string][] => {
    const field = within + error.property;
    if (error.constraints) return [[field, firstCode(error)]];
    return faultsOf(error.children ?? [], `${field}.`);
  });
