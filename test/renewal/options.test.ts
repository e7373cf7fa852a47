import { describe, expect, test } from 'vitest';
import type { Decision, WhyNotCode } from '../../workers/model/renewal.ts';
import { WHY_NOT_WORDS } from '../../workers/model/renewal-words.ts';
import { fill } from '../../workers/model/words.ts';
import { absentWorks, optionsOf, whyNot } from '../../workers/renewal/options-of.ts';
import { findWork, readPlan } from '../../workers/renewal/plan.ts';
import { districtOf, facilitiesOf, type Lot, values } from './samples.ts';

const clinic = facilitiesOf([{ kind: 'clinic', x: 0, y: 0 }]);
const inputOf = (lots: Lot[]) => ({ district: districtOf(lots, clinic), sheet: values(), years: 5 });
const OLD: Lot = { areaM2: 4000, floorM2: 6000, year: 1985, households: 60 };
const SALE: Decision = { action: 'rebuild', use: 'sale', intensity: 'high', year: 1 };

describe('why a work is not offered', () => {
  const cases: [WhyNotCode, Lot, Decision][] = [
    ['heritage', { ...OLD, heritage: true }, SALE],
    ['too-new', { ...OLD, year: 2010 }, SALE],
    ['year-missing', { ...OLD, year: undefined }, SALE],
    ['too-small', { ...OLD, areaM2: 1000 }, SALE],
    ['too-high', { ...OLD, limitM: 30 }, SALE],
    ['floor-missing', { ...OLD, floorM2: undefined }, { action: 'retrofit', year: 1 }],
    ['land-use-missing', { ...OLD, use: null }, { action: 'retrofit', year: 1 }],
    ['not-for-building', { ...OLD, use: 'water' }, SALE],
    ['green-stays', { ...OLD, use: 'green' }, SALE],
    ['public-service', { ...OLD, use: 'institutional' }, SALE],
    ['nothing-standing', { use: 'vacant' }, { action: 'retrofit', year: 1 }],
    ['partial-middle', OLD, { action: 'partial', use: 'sale', intensity: 'high', year: 1 }],
    ['intensity-missing', OLD, { action: 'rebuild', use: 'sale', year: 1 }],
    ['facility-not-offered', OLD, { action: 'rebuild', use: 'public', facility: 'opera', year: 1 }],
    [
      'too-small-for-facility',
      { ...OLD, areaM2: 601 - 1 },
      { action: 'rebuild', use: 'public', facility: 'clinic', year: 1 },
    ],
    ['year-outside', OLD, { ...SALE, year: 6 }],
  ];
  test.each(cases)('%s, one full sentence in each language', (code, lot, decision) => {
    const input = inputOf([lot]);
    const sheetSmall =
      code === 'too-small-for-facility' ? values({ 'facility.clinic.smallest': 100 }) : input.sheet;
    const why = whyNot({ ...input, sheet: sheetSmall }, 0, decision);
    expect(why?.code).toBe(code);
    for (const sentence of Object.values(WHY_NOT_WORDS[code])) {
      expect(fill(sentence, why!.params)).not.toMatch(/[{}]|NaN|undefined/);
    }
  });

  test('what is offered has no reason, and what has none is offered', () => {
    const input = inputOf([OLD, { ...OLD, heritage: true }, { use: 'vacant' }, { ...OLD, year: 2015 }]);
    const options = optionsOf(input);
    for (let p = 0; p < 4; p++) {
      const offered = options.starts[p + 1] - options.starts[p];
      // 1 retrofit, 4 uses × (3 rebuilt + 1 partial), clinic and green in whole and in part.
      expect(offered + absentWorks(input, p).length).toBe(1 + 16 + 4);
    }
    expect(whyNot(input, 0, SALE)).toBeNull();
    expect(findWork(options, 0, SALE)).toBeGreaterThanOrEqual(0);
    expect(findWork(options, 1, SALE)).toBe(-1);
    expect(whyNot(input, 2, SALE)).toBeNull();
  });

  test('the height limit lets lower grades through', () => {
    const input = inputOf([{ ...OLD, limitM: 30 }]);
    expect(whyNot(input, 0, { ...SALE, intensity: 'middle' })).toBeNull();
    expect(whyNot(input, 0, SALE)?.params).toEqual({ heightM: 33, limitM: 30 });
  });
});

describe('what is missing', () => {
  test('parcels without floor area or land use are not planned, and counted; people still count', () => {
    const options = optionsOf(inputOf([OLD, { ...OLD, floorM2: undefined, people: 90 }, { use: null }]));
    expect([...options.starts.subarray(1)].map((end, p) => end - options.starts[p]).slice(1)).toEqual([0, 0]);
    expect(options.closed).toMatchObject({ 'floor-missing': 1, 'land-use-missing': 1 });
    const told = Object.fromEntries(options.notes.map(({ code, count }) => [code, count]));
    expect(told).toMatchObject({ 'plan-floor-missing': 1, 'plan-land-use-missing': 1 });
    expect(options.existing.people[1]).toBe(90);
  });

  test('households are estimated from housing floor, and told', () => {
    const options = optionsOf(inputOf([{ ...OLD, households: undefined, floorM2: 9000 }]));
    expect(options.existing.households[0]).toBe(100);
    expect(options.existing.people[0]).toBeCloseTo(262, 9);
    expect(options.notes.map(({ code }) => code)).toContain('plan-households-estimated');
  });

  test('decisions that cannot be are left out and told, the first with its reason', () => {
    const input = inputOf([{ ...OLD, heritage: true }, OLD]);
    const { choice, notes } = readPlan(
      optionsOf(input),
      { p0: SALE, p1: { ...SALE, year: 9 }, nowhere: { action: 'retrofit', year: 1 } },
      input,
    );
    expect([...choice.work]).toEqual([-1, -1]);
    expect(notes).toMatchObject([
      { code: 'plan-unknown-parcels', count: 1 },
      { code: 'plan-not-offered', count: 2, params: { first: 'p0', why: WHY_NOT_WORDS.heritage.en } },
    ]);
  });
});

describe('bad input is one sentence', () => {
  test.each([0, 100, 2.5, Number.NaN])('a plan of %s years', (years) => {
    expect(() => optionsOf({ ...inputOf([OLD]), years })).toThrow(/whole number from 1 to 50/);
  });

  test('too many parcels for memory are refused with the number', () => {
    const lots = Array.from({ length: 500 }, () => ({ ...OLD, areaM2: 8000 }));
    // 21 works of 172 bytes each, and 96 for each parcel.
    expect(optionsOf(inputOf(lots)).bytes).toBe(500 * (21 * 172 + 96));
    expect(() => optionsOf({ ...inputOf(lots), mostMegabytes: 1 })).toThrow(
      'Got 500 parcels with 10500 things that could be done, which need 2 MB, expected at most 1 MB',
    );
  });
});
