import { describe, expect, test } from 'vitest';
import { folderWith, reweave, told } from './terminal.ts';

const CSV = 'site,rent,access,note\r\n"A, north",10,0.2,x\r\nB,20,0.6,\r\nC,40,1.0,"say ""no"""\r\n';
const CRITERIA = [
  { field: 'rent', weight: 3, better: 'lower' },
  { field: 'access', weight: 1 },
];

function files(csv = CSV, criteria: unknown = CRITERIA) {
  const folder = folderWith({ 't.csv': csv, 'c.json': JSON.stringify(criteria) });
  return ['rank', '--table', folder.path('t.csv'), '--criteria', folder.path('c.json'), '--method'];
}

describe('rank', () => {
  test('by weighted sum is ¾ of the one and ¼ of the other from worst to best', async () => {
    const json = await told(...files(), 'wsm');
    const rent = [1, 20 / 30, 0];
    const access = [0, 0.5, 1];
    rent.forEach((r, k) => {
      expect(json.scores[k]).toBeCloseTo(0.75 * r + 0.25 * access[k], 12);
    });
    expect(json).toMatchObject({ ranks: [1, 2, 3], ranked: 3, partial: 0, rows: 3, method: 'wsm' });
  });

  test('by TOPSIS is d⁻/(d⁺ + d⁻) of the columns over their length', async () => {
    const json = await told(...files(), 'topsis');
    const rent = [10, 20, 40].map((v) => (0.75 * v) / Math.sqrt(2100));
    const access = [0.2, 0.6, 1].map((v) => (0.25 * v) / Math.sqrt(1.4));
    rent.forEach((r, k) => {
      const best = Math.hypot(r - rent[0], access[k] - access[2]);
      const worst = Math.hypot(r - rent[2], access[k] - access[0]);
      expect(json.scores[k]).toBeCloseTo(worst / (best + worst), 12);
    });
  });

  test('by VIKOR tells s, r and q, where less is better', async () => {
    const json = await told(...files(), 'vikor');
    const regrets = [
      [0, 0.25],
      [0.25, 0.125],
      [0.75, 0],
    ];
    const s = regrets.map(([a, b]) => a + b);
    const r = regrets.map((pair) => Math.max(...pair));
    s.forEach((value, k) => {
      expect(json.s[k]).toBeCloseTo(value, 12);
      expect(json.r[k]).toBeCloseTo(r[k], 12);
      const q = 0.5 * ((value - 0.25) / 0.5) + 0.5 * ((r[k] - 0.25) / 0.5);
      expect(json.q[k]).toBeCloseTo(q, 12);
    });
    expect(json.scores).toEqual(json.q);
    expect(json).toMatchObject({ best: 0, stable: true });
  });

  test('leaves missing cells missing, and says so of cells that are no number', async () => {
    const words = files('rent,access\n10,0.2\n,0.6\nn/a,1\n', CRITERIA);
    const { json, stderr } = await reweave(...words, 'wsm');
    expect(json).toMatchObject({ ranked: 3, partial: 2 });
    expect(json.scores[2]).toBe(1);
    expect(stderr).toContain('1 value of rent is not a number');
  });

  test('reads semicolons and a byte order mark', async () => {
    const json = await told(...files('\uFEFFrent;access\n10;1\n20;2\n'), 'wsm');
    expect(json.scores).toEqual([0.75, 0.25]);
  });
});
