import { ColorSwatch } from '@mantine/core';
import type { MapSide } from './mapSides.ts';

/** Which scenario a map shows. */
export function SideName({ side, place }: { side: MapSide; place: 'left' | 'right' }) {
  return (
    <div className="side-name" data-place={place}>
      {side.colour && <ColorSwatch size={11} color={side.colour} withShadow={false} />}
      {side.name}
    </div>
  );
}
