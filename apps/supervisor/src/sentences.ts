import { CannotStart } from '#database';

/** What went wrong, in one sentence for the operator; undefined for unexpected errors. */
export function sentenceFor(error: unknown, varFolder: string): string | undefined {
  if (error instanceof CannotStart) return error.message;
  switch ((error as { code?: string }).code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case '53100':
      return diskIsFull(varFolder);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `Attest cannot write to ${varFolder}: make it writable, or set ATTEST_VAR to another folder.`;
    default:
      return undefined;
  }
}

export function diskIsFull(varFolder: string): string {
  return `The disk that holds ${varFolder} is full: free some space, or set ATTEST_VAR to a folder elsewhere.`;
}

/** Why the database at this URL cannot be used. Never contains the password. */
export function whyUnreachable(error: unknown, url: string): string {
  const { code, message } = error as { code?: string; message?: string };
  const at = withoutPassword(url);
  switch (code) {
    case 'ECONNREFUSED':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ECONNRESET':
      return `No PostgreSQL answers at ${at}: start it, or correct DATABASE_URL.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host of ${at} is not known: correct DATABASE_URL.`;
    case '28P01':
    case '28000':
      return `PostgreSQL at ${at} refuses this user or password: correct DATABASE_URL.`;
    case '3D000':
      return `PostgreSQL at ${at} has no database of this name: create it, or correct DATABASE_URL.`;
    default:
      return `The database at ${at} cannot be used: ${message || code || String(error)}.`;
  }
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'the address in DATABASE_URL';
  const { username, host, pathname } = new URL(url);
  return `postgres://${username}@${host}${pathname}`;
}
