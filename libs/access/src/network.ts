import ipaddr from 'ipaddr.js';

/** Who is counted as one: an IPv4 address, or the /64 that is given to one customer in IPv6. */
export function networkOf(address: string): string {
  if (!address.includes(':') || !ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4' ? parsed.toString() : (parsed as ipaddr.IPv6).parts.slice(0, 4).join(':');
}
