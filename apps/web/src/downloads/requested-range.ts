import type { ByteRange } from '#storage';

/**
 * The one span that a `Range` header asks for (RFC 9110, 14.2), cut to what there is. Undefined: all of it, as for
 * several spans or what cannot be understood. 'outside': none of it is there.
 */
export function requestedRange(header: string | undefined, bytes: number): ByteRange | 'outside' | undefined {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!asked || (!asked[1] && !asked[2])) return undefined;
  const [from, to] = [asked[1], asked[2]];
  const first = from ? Number(from) : Math.max(0, bytes - Number(to));
  const last = from && to ? Math.min(Number(to), bytes - 1) : bytes - 1;
  if (from && to && Number(from) > Number(to)) return undefined;
  return first > last ? 'outside' : { first, last };
}
