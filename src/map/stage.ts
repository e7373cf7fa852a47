import type { Layer, PickingInfo } from '@deck.gl/core';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { Map as MapLibreMap, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { zoomFor } from '../../workers/consult/story/steps.ts';
import type { Bounds } from '../../workers/model/geometry.ts';
import type { Camera } from '../../workers/model/story.ts';
import { createTextures, type Textures } from './textures.ts';

setWorkerUrl(workerUrl);

const CLOSE_ZOOM = 17.5;
const PICTURE_PADDING = 40;

export interface Picked {
  layer: string;
  index: number;
  x: number;
  y: number;
}

export interface StageEvents {
  /** Once, when things can be drawn. */
  onReady(textures: Textures): void;
  onHover(picked: Picked | null): void;
  /** What was clicked; `several`: with Shift or Ctrl, to take more than one; where in degrees, null over the sky of a tilted map. */
  onClick(picked: Picked | null, several: boolean, lonLat: [number, number] | null): void;
}

/** The map itself: MapLibre for camera and ground, deck.gl over it for everything that is drawn. */
export interface MapStage {
  draw(layers: Layer[]): void;
  fit(bounds: Bounds): void;
  lookAt(lonLat: [number, number]): void;
  /** The place in the middle, near enough to see a street. */
  closeUp(lonLat: [number, number]): void;
  tilt(pitch: number): void;
  /** Where the map is looked at from now. */
  camera(): Camera;
  /** Looks from there, as much of the district as that camera saw in its own room; stays so when the room changes, until a person moves the map. */
  lookFrom(camera: Camera, moveMs?: number): void;
  /** Told whenever a person moves the map. */
  onMoved(listener: () => void): void;
  /** Degrees to pixels of the map's room. */
  toScreen(lonLat: [number, number]): [number, number];
  toLonLat(at: [number, number]): [number, number];
  ground(colour: string): void;
  /** What is on the map now, as a picture of `canvas` size. */
  picture(): Promise<ImageBitmap>;
  end(): void;
}

/** @param use in a hall more room is left for the legend, which is large; a bare map has no legend over it; a picture has no buttons either and all its room for the map */
export function createStage(
  container: HTMLElement,
  events: StageEvents,
  use: 'screen' | 'hall' | 'bare' | 'picture' = 'screen',
): MapStage {
  const map = new MapLibreMap({
    container,
    style: { version: 8, sources: {}, layers: [{ id: 'ground', type: 'background', paint: {} }] },
    attributionControl: false,
    maxPitch: 70,
    fadeDuration: 0,
    center: [0, 20],
    zoom: 1,
  });
  let afterDraw: (() => void) | null = null;
  const overlay = new MapLibreOverlay({
    interleaved: false,
    layers: [],
    pickingRadius: 3,
    onDeviceInitialized: (device) => events.onReady(createTextures(device)),
    onHover: (info) => events.onHover(pickedOf(info)),
    onClick: (info, event) => {
      const { shiftKey, ctrlKey, metaKey } = event.srcEvent as MouseEvent;
      const lonLat: [number, number] | null = info.coordinate
        ? [info.coordinate[0], info.coordinate[1]]
        : null;
      events.onClick(pickedOf(info), shiftKey || ctrlKey || metaKey, lonLat);
    },
    onAfterRender: () => {
      afterDraw?.();
      afterDraw = null;
    },
  });
  map.addControl(overlay);
  if (use !== 'picture') {
    map.addControl(new NavigationControl({ visualizePitch: true, showCompass: true }), 'top-right');
    map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-right');
  }
  let layersNow: Layer[] = [];
  let fitted: Bounds | null = null;
  let held: Camera | null = null;
  const showWhole = (bounds: Bounds) => {
    fitted = bounds;
    held = null;
    map.fitBounds(bounds, {
      padding: use === 'picture' ? PICTURE_PADDING : paddingOf(container, use),
      duration: 0,
      pitch: map.getPitch(),
      bearing: map.getBearing(),
    });
  };
  const room = (): [number, number] => [container.clientWidth || 1, container.clientHeight || 1];
  const lookFrom = (camera: Camera, moveMs = 0) => {
    fitted = null;
    held = camera;
    const { centre, pitch, bearing, size } = camera;
    const to = { center: centre, zoom: zoomFor(camera.zoom, size, room()), pitch, bearing };
    if (moveMs > 0) map.easeTo({ ...to, duration: moveMs });
    else map.jumpTo(to);
  };
  // A view that a person has not moved stays whole when the room for the map changes.
  map.on('movestart', (event) => {
    if (event.originalEvent) {
      fitted = null;
      held = null;
    }
  });
  const resized = new ResizeObserver(() => {
    map.resize();
    if (fitted) showWhole(fitted);
    if (held) lookFrom(held);
  });
  resized.observe(container);

  return {
    draw(layers) {
      layersNow = layers;
      overlay.setProps({ layers });
    },
    fit: showWhole,
    lookAt(lonLat) {
      if (!map.getBounds().contains(lonLat)) map.jumpTo({ center: lonLat });
    },
    closeUp(lonLat) {
      fitted = null;
      held = null;
      map.jumpTo({ center: lonLat, zoom: Math.max(map.getZoom(), CLOSE_ZOOM) });
    },
    tilt(pitch) {
      map.jumpTo({ pitch });
    },
    camera() {
      const { lng, lat } = map.getCenter();
      return {
        centre: [lng, lat],
        zoom: map.getZoom(),
        pitch: map.getPitch(),
        bearing: map.getBearing(),
        size: room(),
      };
    },
    lookFrom,
    toLonLat(at) {
      const { lng, lat } = map.unproject(at);
      return [lng, lat];
    },
    onMoved(listener) {
      map.on('move', (event) => {
        if (event.originalEvent) listener();
      });
    },
    toScreen(lonLat) {
      const { x, y } = map.project(lonLat);
      return [x, y];
    },
    ground(colour) {
      const paint = () => map.setPaintProperty('ground', 'background-color', colour);
      if (map.isStyleLoaded()) paint();
      else void map.once('load', paint);
    },
    picture() {
      return new Promise((resolve, reject) => {
        afterDraw = () => {
          const canvas = overlay.getCanvas();
          if (canvas) createImageBitmap(canvas).then(resolve, reject);
          else reject(new Error('the map has no canvas'));
        };
        overlay.setProps({ layers: [...layersNow] });
        map.triggerRepaint();
      });
    },
    end() {
      resized.disconnect();
      map.remove();
    },
  };
}

function pickedOf(info: PickingInfo): Picked | null {
  if (!info.layer || info.index < 0) return null;
  return { layer: info.layer.id, index: info.index, x: info.x, y: info.y };
}

/** Room for the tools above and, where the map is wide enough, for the legend at the left. */
function paddingOf({ clientWidth }: HTMLElement, use: 'screen' | 'hall' | 'bare') {
  const legend = clientWidth > 800 ? 272 : 20;
  const left = use === 'hall' ? Math.min(0.45 * clientWidth, 400) : use === 'bare' ? 20 : legend;
  return { top: 52, bottom: 20, left, right: 56 };
}
