import type { Geometry } from '../model/geometry.ts';
import type { Layer, Role } from '../model/layers.ts';

/** The geometry that each role needs. */
export const GEOMETRY_OF: Record<Role, Geometry['kind']> = {
  parcels: 'polygon',
  facilities: 'point',
  streets: 'line',
  boundary: 'polygon',
  green: 'polygon',
  water: 'polygon',
};

export const GEOMETRY_WORDS: Record<Geometry['kind'], { en: string; zh: string }> = {
  point: { en: 'points', zh: '点' },
  line: { en: 'lines', zh: '线' },
  polygon: { en: 'polygons', zh: '面' },
};

const ROLE_ZH: Record<Role, string> = {
  parcels: '地块',
  facilities: '设施',
  streets: '路网',
  boundary: '边界',
  green: '绿地',
  water: '水域',
};

/** Words for a layer that was given a role that its geometry cannot have. */
export function roleParams(layer: Layer, role: Role) {
  const got = GEOMETRY_WORDS[layer.geometry.kind];
  const expected = GEOMETRY_WORDS[GEOMETRY_OF[role]];
  return {
    got: got.en,
    gotZh: got.zh,
    role,
    roleZh: ROLE_ZH[role],
    expected: expected.en,
    expectedZh: expected.zh,
  };
}

/** What there is instead of parcels: "facilities.geojson (272 points)". */
export function countedGeometry(layers: Layer[]) {
  const list = (language: 'en' | 'zh') =>
    layers
      .map(({ passport, geometry }) => ({ ...passport, kind: GEOMETRY_WORDS[geometry.kind][language] }))
      .map(({ file, features, kind }) =>
        language === 'en' ? `${file} (${features} ${kind})` : `${file}（${features} 个${kind}）`,
      );
  if (layers.length === 0) return { found: 'no layers', foundZh: '零个图层' };
  return { found: list('en').join(', '), foundZh: list('zh').join('、') };
}
