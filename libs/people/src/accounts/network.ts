import { isIPv6 } from 'node:net';

/**
 * The key attempts are counted by. An IPv6 user controls a whole /64 (RFC 6177), so the network counts; an IPv4 address,
 * also IPv4-mapped, counts as it is.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [left = [], right = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const between = new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const network = [...left, ...between, ...right].slice(0, 4);
  return `${network.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
}
