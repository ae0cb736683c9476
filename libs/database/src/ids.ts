import { v7 } from 'uuid';

/** A new id: UUIDv7 (RFC 9562), made in Node because PostgreSQL has `uuidv7()` only from version 18 on. */
export const newId = (): string => v7();

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether an id that came from outside can be one: what cannot is not found, and never reaches a query. */
export const isId = (text: string): boolean => uuid.test(text);
