import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, placeOf } from '../../src/shell/address.ts';
import { PLACES } from './places.ts';

describe('addresses', () => {
  test('one place, one address: each is told from all others and leads back', () => {
    const addresses = PLACES.map(addressOf);
    expect(new Set(addresses)).toHaveLength(PLACES.length);
    expect(addresses.map(placeOf)).toEqual(PLACES);
  });

  test('an empty or unknown address is the diagnosis by score', () => {
    for (const address of ['', '#', '#/', '#/nowhere', '#/diagnose', '#/diagnose/', '#/diagnose/nothing']) {
      expect(placeOf(address)).toEqual({ mode: 'diagnose', topic: 'score' });
    }
  });

  test('every address, typed by anyone, is a place whose own address leads to it', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string().map((rest) => `#/${rest}`),
      fc.string().map((rest) => `#/diagnose/${rest}`),
    );
    fc.assert(
      fc.property(typed, (address) => {
        const place = placeOf(address);
        expect(PLACES).toContainEqual(place);
        expect(placeOf(addressOf(place))).toEqual(place);
      }),
      { seed: 1 },
    );
  });
});
