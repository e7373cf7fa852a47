import type { Layer, Mapping, Role } from '../model/layers.ts';

/** What a layer of this geometry can be. */
export function rolesFor(layer: Layer): Role[] {
  switch (layer.geometry.kind) {
    case 'point':
      return ['facilities'];
    case 'line':
      return ['streets'];
    case 'polygon':
      return ['parcels', 'boundary', 'green', 'water'];
  }
}

/** The mapping for a role that a person chose; `guess` fills it where it is for the same role. */
export function mappingFor(role: string | null, layer: Layer, guess: Mapping): Mapping {
  const chosen = rolesFor(layer).find((allowed) => allowed === role);
  if (!chosen) return { role: null };
  if (guess.role === chosen) return guess;
  switch (chosen) {
    case 'parcels':
      return { role: chosen, fields: {}, landUses: {} };
    case 'facilities':
    case 'streets':
      return { role: chosen, fields: {} };
    default:
      return { role: chosen };
  }
}
