import type { Type } from '@nestjs/common';

/** Every controller that serves programs, under `/api/v1`. */
export const apiControllers: Type[] = [];
