/**
 * The network of an address: what one sender can change of it at will tells nothing apart. The first 64 bits of an IPv6 address, an IPv4 address whole,
 * also where it is written as IPv6.
 * @param bits how much of an IPv4 and of an IPv6 address is kept
 */
export function networkOf(address: string, bits: { readonly v4: 24 | 32; readonly v6: 48 | 64 } = { v4: 32, v6: 64 }): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.(\d+)$/i.exec(address);
  if (v4) return bits.v4 === 32 ? `${v4[1]}.${v4[2]}` : `${v4[1]}.0/24`;
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const gap = tail === undefined ? 0 : Math.max(0, 8 - groups(head).length - groups(tail).length);
  const whole = [...groups(head), ...Array<string>(gap).fill('0'), ...groups(tail)].map((group) => group.replace(/^0+(?=.)/, ''));
  return `${whole.slice(0, bits.v6 / 16).join(':')}::/${bits.v6}`;
}

/** As much of an address as the log keeps for ever: where somebody was, roughly, and not who. */
export const placeOf = (address: string) => networkOf(address, { v4: 24, v6: 48 });
