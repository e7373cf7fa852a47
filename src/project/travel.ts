import type { ProjectDocument } from '../../workers/model/document.ts';

type Access = ProjectDocument['access'];

/** The speed of whoever moves. */
export function speedOf({ by, speedKmh, cyclingKmh }: Access): number {
  return by === 'cycling' ? cyclingKmh : speedKmh;
}

/** What changes how people move, for whoever waits for a change. */
export function travelNeeds(access: Access): unknown[] {
  return [speedOf(access), access.by, access.straight, access.oneWay];
}
