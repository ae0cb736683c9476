import type { Request } from 'express';

/** Whether an address is one for programs. Express does not mind capitals in addresses, so neither does this. */
export const isApi = ({ path }: Pick<Request, 'path'>): boolean => /^\/api(\/|$)/i.test(path);
