import type { LibraryQuery } from '#standards';

/** Reads what an address of the library asks for; what makes no sense is left out, as if nobody had asked. */
export function readLibraryQuery(query: Readonly<Record<string, unknown>>): LibraryQuery {
  const one = (name: string) =>
    (typeof query[name] === 'string' ? query[name].trim().slice(0, 200) : '') || undefined;
  const page = one('page') ?? '';
  return {
    words: one('words'),
    name: one('name'),
    suite: one('suite'),
    occupation: one('occupation'),
    earlier: one('earlier') === '1' || undefined,
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

/** The query again, for links that keep the place: '' or '?…'. */
export function writeLibraryQuery({ earlier, page = 1, ...texts }: LibraryQuery): string {
  const parameters = new URLSearchParams();
  for (const [name, text] of Object.entries(texts)) if (text) parameters.set(name, text);
  if (earlier) parameters.set('earlier', '1');
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text && `?${text}`;
}
