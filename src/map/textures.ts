import type { Device, Texture } from '@luma.gl/core';
import { strokes } from './layers/hatch.ts';

/** Pictures on the graphics card. Made without mipmaps: generating those waits for the card on every new picture. */
export interface Textures {
  hatch: Texture;
  /** The texture of a surface's picture; the one before it is let go. */
  ofSurface(image: ImageData): Texture;
}

export function createTextures(device: Device): Textures {
  const make = (
    image: ImageData,
    sampler: { magFilter: 'nearest' | 'linear'; addressMode: 'repeat' | 'clamp-to-edge' },
  ) =>
    device.createTexture({
      data: image.data,
      width: image.width,
      height: image.height,
      format: 'rgba8unorm',
      mipLevels: 1,
      sampler: {
        minFilter: 'linear',
        magFilter: sampler.magFilter,
        addressModeU: sampler.addressMode,
        addressModeV: sampler.addressMode,
      },
    });
  let shown: { image: ImageData; texture: Texture } | undefined;
  return {
    hatch: make(strokes(), { magFilter: 'linear', addressMode: 'repeat' }),
    ofSurface(image) {
      if (shown?.image !== image) {
        const older = shown?.texture;
        shown = { image, texture: make(image, { magFilter: 'nearest', addressMode: 'clamp-to-edge' }) };
        if (older) requestAnimationFrame(() => older.destroy());
      }
      return shown.texture;
    },
  };
}
