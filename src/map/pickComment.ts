import type { Comment } from '../../workers/model/comments.ts';
import { listen, takePlace, useListening } from '../project/listening.ts';
import { useResults } from '../project/results.ts';
import type { CommentPins } from './commentPins.ts';
import { ownersOf } from './layers/parcels.ts';
import type { Picked } from './stage.ts';

let shown: CommentPins | null = null;

/** Keeps what the map shows now, for clicks to be understood by. */
export function keepPins(pins: CommentPins | null): void {
  shown = pins;
}

/** The comment that a dot on the map stands for. */
export function commentAt(index: number): Comment | undefined {
  return shown?.comments[index];
}

/** A click while a place is chosen for a comment gives it, one on a comment opens it; false where the click is about something else. */
export function pickComment(picked: Picked | null, lonLat: [number, number] | null): boolean {
  const { placing } = useListening.getState();
  if (placing?.as === 'point') {
    if (lonLat) takePlace({ type: 'point', at: lonLat });
    return true;
  }
  const parcels = useResults.getState().district?.parcels;
  if (placing?.as === 'parcel') {
    if (parcels && picked?.layer === 'parcels')
      takePlace({ type: 'parcel', parcel: parcels.ids[ownersOf(parcels)[picked.index]] });
    return true;
  }
  const comment = picked?.layer === 'comments' ? commentAt(picked.index) : undefined;
  if (!comment) return false;
  listen({ open: comment.id, tab: 'read' });
  return true;
}
