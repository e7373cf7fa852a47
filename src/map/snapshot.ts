import type { Layer } from '@deck.gl/core';
import type { District } from '../../workers/model/district.ts';
import { groundColour } from './ground.ts';
import { parcelLayers } from './layers/parcels.ts';
import { areaLayer, boundaryLayer, streetLayer } from './layers/places.ts';
import type { Painting } from './painting.ts';
import { drawScale } from './scaleBar.ts';
import { createStage, type MapStage } from './stage.ts';
import type { Textures } from './textures.ts';

/** Pixels of a picture: enough for the width of a page in print. */
const SIZE = { width: 1400, height: 940 };

/** Frames that a canvas may take to grow. */
const MOST_TRIES = 60;

export interface Snapshot {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** Pictures of a district that is not on the screen: a map beyond its edge, drawn anew for each. */
export interface Snapshots {
  take(district: District, painting: Painting): Promise<Snapshot>;
  end(): void;
}

/** @throws where the browser has no WebGL 2 */
export async function openSnapshots(): Promise<Snapshots> {
  const room = document.createElement('div');
  room.setAttribute('aria-hidden', 'true');
  room.inert = true;
  Object.assign(room.style, {
    position: 'fixed',
    left: '-10000px',
    top: '0',
    width: `${SIZE.width}px`,
    height: `${SIZE.height}px`,
  });
  document.body.append(room);
  const end = (stage: MapStage | null) => {
    stage?.end();
    room.remove();
  };
  let stage: MapStage | null = null;
  try {
    const textures = await new Promise<Textures>((resolve) => {
      stage = createStage(room, { onReady: resolve, onHover() {}, onClick() {} }, 'picture');
    });
    return {
      take: (district, painting) => pictureOf(stage!, textures, district, painting),
      end: () => end(stage),
    };
  } catch (error) {
    end(stage);
    throw error;
  }
}

async function pictureOf(
  stage: MapStage,
  textures: Textures,
  district: District,
  painting: Painting,
): Promise<Snapshot> {
  stage.fit(district.boundsLonLat);
  stage.draw(layersOf(district, painting, textures));
  const map = await settled(stage);
  const { width, height } = map;
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = groundColour(false);
  pen.fillRect(0, 0, width, height);
  pen.drawImage(map, 0, 0);
  map.close();
  drawScale(pen, stage, district);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return { bytes: new Uint8Array(await blob.arrayBuffer()), width, height };
}

/**
 * The map once its canvas has the size of the room: it begins small and grows with one of the next frames, and what is new on the graphics
 * card is drawn in the one after.
 */
async function settled(stage: MapStage): Promise<ImageBitmap> {
  for (let tries = 0; ; tries++) {
    const map = await stage.picture();
    if (tries > 0 && (map.width >= SIZE.width || tries > MOST_TRIES)) return map;
    map.close();
  }
}

/** In the order of the map on screen, without what covers the parcels. */
function layersOf(district: District, painting: Painting, { hatch }: Textures): Layer[] {
  const { parcels, streets, boundary, green, water } = district;
  return [
    ...(water ? [areaLayer('water', water, [190, 218, 236])] : []),
    ...(green ? [areaLayer('green', green, [206, 228, 200])] : []),
    ...parcelLayers(parcels, painting, null, false, hatch),
    ...(streets ? [streetLayer(streets, null, null, false)] : []),
    ...(boundary ? [boundaryLayer(boundary, false)] : []),
  ];
}
