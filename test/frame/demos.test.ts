import { afterEach, expect, test, vi } from 'vitest';
import { DEMOS, fetchDemo } from '../../src/project/demos.ts';
import { refusal } from '../intake/samples.ts';

afterEach(() => vi.unstubAllGlobals());

test('each demo is fetched as six files named by what they are', async () => {
  vi.stubGlobal('fetch', async (url: string) => new Response(url));
  for (const demo of DEMOS) {
    const files = await fetchDemo(demo);
    expect(files.map(({ name }) => name).sort()).toEqual(
      ['boundary', 'facilities', 'green', 'parcels', 'streets', 'water'].map((role) => `${role}.geojson`),
    );
    const addresses = await Promise.all(files.map((file) => file.text()));
    for (const [i, address] of addresses.entries()) {
      expect(address).toContain(`data/${demo}/`);
      expect(address).toContain(files[i].name);
    }
  }
});

test('a file that is not served, or a server that is gone, is told with its name', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  expect(await refusal(fetchDemo('city'))).toMatchObject({
    code: 'demo-unreachable',
    params: { file: 'parcels.geojson', got: 'HTTP 404' },
  });
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await refusal(fetchDemo('demo'))).toMatchObject({
    code: 'demo-unreachable',
    params: { got: 'TypeError: Failed to fetch' },
  });
});
