const PREFIX_GROUPS = 4;

/**
 * The network an address counts to in rate limits: an IPv4 address itself, of an IPv6 address its /64, which is what
 * one subscriber gets (RFC 6177) and may change within at will.
 * @param address as the socket or the proxy names it; anything else is taken as it is
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(":")) return address;
  const [head = "", tail] = (address.split("%")[0] ?? "").toLowerCase().split("::");
  const start = head === "" ? [] : head.split(":");
  const end = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - start.length - end.length)).fill("0");
  const groups = [...start, ...gap, ...end].map((group) => group.replace(/^0+(?=.)/, ""));
  return `${groups.slice(0, PREFIX_GROUPS).join(":")}::/64`;
}
