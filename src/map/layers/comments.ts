import type { Layer } from '@deck.gl/core';
import { PolygonLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { Comment } from '../../../workers/model/comments.ts';
import type { CommentPins } from '../commentPins.ts';
import { COMMENT_COLOURS } from '../palette.ts';

/** Of one among few; where there are many they are smaller, so that the land beneath stays visible. */
const RADIUS_PX = 5;
const MANY = 1000;
const RADIUS_OF_MANY_PX = 3;

type Area = { ring: [number, number][]; comment: Comment };

/** Comments as dots in the colour of their state, drawn areas under them, the open one in a ring. */
export function commentLayers(pins: CommentPins, open: string | null, dark: boolean): Layer[] {
  const { comments, lonLat, areas } = pins;
  const edge: [number, number, number] = dark ? [20, 24, 28] : [255, 255, 255];
  const radius = comments.length > MANY ? RADIUS_OF_MANY_PX : RADIUS_PX;
  const at = comments.findIndex(({ id }) => id === open);
  return [
    new PolygonLayer<Area>({
      id: 'comments-areas',
      data: areas,
      getPolygon: ({ ring }) => ring,
      positionFormat: 'XY',
      stroked: true,
      getFillColor: ({ comment }) => [...COMMENT_COLOURS[comment.state], 40],
      getLineColor: ({ comment }) => [...COMMENT_COLOURS[comment.state], 255],
      getLineWidth: ({ comment }) => (comment.id === open ? 3.5 : 1.5),
      lineWidthUnits: 'pixels',
      updateTriggers: { getLineWidth: open },
    }),
    new ScatterplotLayer({
      id: 'comments',
      data: { length: comments.length, attributes: { getPosition: { value: lonLat, size: 2 } } },
      positionFormat: 'XY',
      pickable: true,
      stroked: true,
      radiusUnits: 'pixels',
      lineWidthUnits: 'pixels',
      getRadius: radius,
      getLineWidth: radius / 4,
      getLineColor: edge,
      getFillColor: (_: unknown, { index }: { index: number }) => COMMENT_COLOURS[comments[index].state],
      updateTriggers: { getFillColor: comments, getLineColor: dark },
    }),
    new ScatterplotLayer<[number, number]>({
      id: 'comments-open',
      data: at < 0 ? [] : [[lonLat[2 * at], lonLat[2 * at + 1]]],
      getPosition: (place) => place,
      filled: false,
      stroked: true,
      radiusUnits: 'pixels',
      lineWidthUnits: 'pixels',
      getRadius: radius + 4,
      getLineWidth: 3,
      getLineColor: [230, 57, 70],
    }),
  ];
}
