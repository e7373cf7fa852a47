import { type RefObject, useEffect, useState } from 'react';
import { createStage, type MapStage, type Picked } from '../map/stage.ts';
import type { Textures } from '../map/textures.ts';

interface Events {
  onHover(picked: Picked | null): void;
  onPick(picked: Picked | null): void;
}

/** Two maps that are always looked at from the same place: whoever moves one moves both. `fault`: why there are none. */
export function useTwoStages(
  left: RefObject<HTMLDivElement | null>,
  right: RefObject<HTMLDivElement | null>,
  { onHover, onPick }: Events,
): { stages: MapStage[]; textures: (Textures | null)[]; fault: unknown } {
  const [stages, setStages] = useState<MapStage[]>([]);
  const [textures, setTextures] = useState<(Textures | null)[]>([null, null]);
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    const made: MapStage[] = [];
    try {
      [left, right].forEach((holder, s) => {
        const onReady = (ready: Textures) =>
          setTextures((known) => known.map((one, i) => (i === s ? ready : one)));
        made.push(createStage(holder.current!, { onReady, onHover, onClick: onPick }, 'bare'));
      });
      made.forEach((stage, s) => {
        stage.onMoved(() => made[1 - s].lookFrom(stage.camera()));
      });
      setStages(made);
    } catch (error) {
      setFault(error);
    }
    return () => {
      for (const stage of made) stage.end();
      setStages([]);
      setTextures([null, null]);
    };
  }, [left, right, onHover, onPick]);
  return { stages, textures, fault };
}
