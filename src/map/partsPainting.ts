import { useMemo } from 'react';
import type { NetworkParts } from '../../workers/model/access.ts';
import { useResults } from '../project/results.ts';
import { useView } from '../project/view.ts';
import { type Colour, kindColour } from './palette.ts';

/** Streets in the colours of the connected parts that they belong to. */
export interface PartsPainting {
  parts: NetworkParts;
  colourOfLine(line: number): Colour;
}

const MUTED: Colour = [176, 182, 189];
/** Parts that are next to each other differ; beyond these the colours repeat. */
const COLOURS = 12;

/** The largest part is muted, as it is what the others are cut off from. */
export function partColour(part: number): Colour {
  return part <= 0 ? MUTED : kindColour((part - 1) % COLOURS);
}

export function usePartsPainting(): PartsPainting | null {
  const shown = useView((view) => view.streets === 'parts');
  const parts = useResults((results) => results.parts);
  return useMemo(
    () =>
      shown && parts ? { parts, colourOfLine: (line: number) => partColour(parts.ofLine[line] ?? 0) } : null,
    [shown, parts],
  );
}
