import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressOf,
  COMPARE_TOPICS,
  CONSULT_TOPICS,
  PLAN_TOPICS,
  type Place,
  placeOf,
  SCREENS,
  TOPICS,
} from '../../src/shell/address.ts';

const PLACES: Place[] = [
  { mode: 'load' },
  ...TOPICS.map((topic) => ({ mode: 'diagnose', topic }) as const),
  ...PLAN_TOPICS.map((topic) => ({ mode: 'plan', topic }) as const),
  ...COMPARE_TOPICS.map((topic) => ({ mode: 'compare', topic }) as const),
  ...CONSULT_TOPICS.map((topic) => ({ mode: 'consult', topic }) as const),
  ...SCREENS.map((topic) => ({ mode: 'screen', topic }) as const),
];

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
