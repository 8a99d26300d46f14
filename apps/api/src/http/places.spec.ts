import { describe, expect, it } from '@jest/globals';
import { Places } from './places.js';

describe('places', () => {
  it('are so many for an address and so many in all, and are free again once given back, however often', () => {
    const places = new Places(2, 3);
    const [first, second] = [places.take('192.0.2.1'), places.take('192.0.2.1')];
    expect([first, second, places.take('192.0.2.1'), places.full('192.0.2.1')]).toEqual([
      expect.any(Function),
      expect.any(Function),
      null,
      'address',
    ]);
    expect(places.take('192.0.2.2')).not.toBeNull();
    expect([places.take('192.0.2.3'), places.full('192.0.2.3')]).toEqual([null, 'all']);
    first?.();
    first?.();
    expect(places.take('192.0.2.3')).not.toBeNull();
    expect(places.full('192.0.2.4')).toBe('all');
  });

  it('are those of a whole /64 in IPv6, which belongs to one customer', () => {
    const places = new Places(1);
    expect(places.take('2001:db8:1:2::1')).not.toBeNull();
    expect(places.take('2001:db8:1:2:ffff::9')).toBeNull();
    expect(places.take('2001:db8:1:3::1')).not.toBeNull();
  });
});
