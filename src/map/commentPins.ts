import { useMemo } from 'react';
import type { Comment } from '../../workers/model/comments.ts';
import type { Parcels } from '../../workers/model/district.ts';
import { useChosenComments } from '../project/listening.ts';
import { pinsOf } from '../project/pins.ts';
import { useResults } from '../project/results.ts';
import { usePlace } from '../shell/address.ts';

/** The comments that have a place on the map, ready to be drawn. */
export interface CommentPins {
  comments: Comment[];
  /** Interleaved degrees; those at one place lie around it so that each can be clicked. */
  lonLat: Float64Array;
  areas: { ring: [number, number][]; comment: Comment }[];
}

const METRES_PER_DEGREE = 111_320;
/** Between comments at one place. */
const APART_M = 5;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The comments that are looked at, while people are listened to; else null. */
export function useCommentPins(): CommentPins | null {
  const place = usePlace();
  const chosen = useChosenComments();
  const parcels = useResults((results) => results.district?.parcels ?? null);
  const isShown = place.mode === 'consult' && place.topic === 'comments';
  return useMemo(
    () => (isShown && parcels ? commentPins(chosen, parcels) : null),
    [isShown, parcels, chosen],
  );
}

/** Those at one place on a spiral like that of a sunflower (Vogel, Mathematical Biosciences 44, 1979). */
function commentPins(chosen: Comment[], parcels: Parcels): CommentPins {
  const { anchors } = pinsOf(chosen, parcels);
  const comments: Comment[] = [];
  const places: number[] = [];
  const areas: CommentPins['areas'] = [];
  const before = new Map<string, number>();
  chosen.forEach((comment, c) => {
    const [lon, lat] = [anchors[2 * c], anchors[2 * c + 1]];
    if (Number.isNaN(lon)) return;
    if (comment.place?.type === 'area') areas.push({ ring: comment.place.ring, comment });
    const key = `${lon} ${lat}`;
    const nth = before.get(key) ?? 0;
    before.set(key, nth + 1);
    const offM = APART_M * Math.sqrt(nth);
    const angle = nth * GOLDEN_ANGLE;
    const shrink = Math.cos((lat * Math.PI) / 180);
    comments.push(comment);
    places.push(
      lon + (offM * Math.cos(angle)) / (METRES_PER_DEGREE * shrink),
      lat + (offM * Math.sin(angle)) / METRES_PER_DEGREE,
    );
  });
  return { comments, lonLat: Float64Array.from(places), areas };
}
