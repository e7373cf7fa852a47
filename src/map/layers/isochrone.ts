import type { Layer } from '@deck.gl/core';
import { PathLayer, PolygonLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { Isochrone } from '../../../workers/model/access.ts';
import type { District } from '../../../workers/model/district.ts';
import { unproject } from '../../../workers/model/projection.ts';
import { pointsOf } from '../../project/isochrone.ts';
import type { IsochroneView } from '../../project/results.ts';
import { type Colour, rampColours } from '../palette.ts';

type LonLat = [number, number];

/** Within the first limit to within the last; the palest of the ramp does not show on the ground. */
export function limitColours(limits: number): Colour[] {
  return rampColours('minutes', limits + 1).slice(1);
}

interface Band {
  rings: LonLat[][];
  limit: number;
}

interface Drawn {
  bands: Band[];
  pieces: Float64Array;
}

const drawn = new WeakMap<Isochrone, Drawn>();

/** Areas from the widest to the nearest, so that nearer ones lie darker on top, the pieces of street, and where it starts. */
export function isochroneLayers(district: District, { question, result }: IsochroneView): Layer[] {
  const known = drawn.get(result) ?? prepare(district, result);
  drawn.set(result, known);
  const { pieces } = result;
  const colours = limitColours(result.limitsMinutes.length);
  const starts = question.place ? pointsOf(district, null, question.place) : new Float64Array(0);
  return [
    new PolygonLayer<Band>({
      id: 'isochrone-areas',
      data: known.bands,
      getPolygon: ({ rings }) => rings,
      positionFormat: 'XY',
      stroked: true,
      getFillColor: ({ limit }) => [...colours[limit], 56],
      getLineColor: ({ limit }) => [...colours[limit], 255],
      getLineWidth: 1.6,
      lineWidthUnits: 'pixels',
      updateTriggers: { getFillColor: result, getLineColor: result },
    }),
    new PathLayer({
      id: 'isochrone-streets',
      data: {
        length: pieces.starts.length - 1,
        startIndices: pieces.starts,
        attributes: { getPath: { value: known.pieces, size: 2 } },
      },
      _pathType: 'open',
      positionFormat: 'XY',
      widthUnits: 'pixels',
      getWidth: 2.6,
      getColor: (_: unknown, { index }: { index: number }) => colours[pieces.limit[index]],
      capRounded: true,
      jointRounded: true,
      updateTriggers: { getColor: result },
    }),
    new ScatterplotLayer<LonLat>({
      id: 'isochrone-start',
      data: pairsOf(unproject(district.projection.definition, starts), 0, starts.length / 2),
      getPosition: (place) => place,
      stroked: true,
      getRadius: 6,
      radiusUnits: 'pixels',
      getFillColor: [255, 255, 255],
      getLineColor: [30, 34, 40],
      getLineWidth: 3,
      lineWidthUnits: 'pixels',
    }),
  ];
}

function prepare({ projection }: District, { areas, pieces }: Isochrone): Drawn {
  const bands = areas.flatMap(({ xy, ringStarts, polygonStarts }, limit) => {
    const lonLat = unproject(projection.definition, xy);
    return Array.from({ length: polygonStarts.length - 1 }, (_, p) => {
      const rings: LonLat[][] = [];
      for (let r = polygonStarts[p]; r < polygonStarts[p + 1]; r++)
        rings.push(pairsOf(lonLat, ringStarts[r], ringStarts[r + 1]));
      return { rings, limit };
    });
  });
  return {
    bands: bands.sort((a, b) => b.limit - a.limit),
    pieces: unproject(projection.definition, pieces.xy),
  };
}

function pairsOf(lonLat: Float64Array, from: number, to: number): LonLat[] {
  const pairs: LonLat[] = [];
  for (let v = from; v < to; v++) pairs.push([lonLat[2 * v], lonLat[2 * v + 1]]);
  return pairs;
}
