import { create } from 'zustand';
import type { Camera } from '../../workers/model/story.ts';

interface Wanted {
  /** null: the whole district, from straight above. */
  camera: Camera | null;
  /** How long the way there takes; none where less motion is asked for. */
  moveMs: number;
}

/** Where the map is to be looked at from, until the map on screen has done so. */
export const useWantedCamera = create<{ wanted: Wanted | null }>(() => ({ wanted: null }));

export function askCamera(camera: Camera | null, moveMs = 0): void {
  useWantedCamera.setState({ wanted: { camera, moveMs } });
}
