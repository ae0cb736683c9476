import { isIPv6 } from 'node:net';

/**
 * What tries from a network address are counted by. Somebody with IPv6 has a whole network of 64 bits to choose
 * addresses from (RFC 6177), so it is the network that counts; an IPv4 address counts as it is, also when written as an
 * IPv6 one.
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
