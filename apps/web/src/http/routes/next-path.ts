/**
 * Where to go after signing in: a path of ours, never an address of somebody else's (threat 20). Browsers read `\` as
 * `/` and drop tabs and line breaks, so what is not plainly a path is the home page.
 */
export function nextPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted)) return '/';
  const url = new URL(wanted, 'http://ours.invalid');
  return url.origin === 'http://ours.invalid' && !url.pathname.startsWith('//')
    ? url.pathname + url.search
    : '/';
}
