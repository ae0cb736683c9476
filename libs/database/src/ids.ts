import { v7 } from 'uuid';

/** A new id: UUIDv7 (RFC 9562), made in Node because PostgreSQL has `uuidv7()` only from version 18 on. */
export const newId = (): string => v7();
