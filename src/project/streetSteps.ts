import { ACCESS_DEFAULTS } from '../../workers/model/access.ts';
import { drawnLines } from '../../workers/network/bridgedStreets.ts';
import { runJob } from './engine/engine.ts';
import { type Stage, useResults } from './results.ts';
import type { Step } from './step.ts';
import { useView } from './view.ts';

/** Stages that look at how the streets hang together. */
export const STREET_STEPS = {
  parts: {
    needs: () => [useResults.getState().district, useView.getState().streets === 'parts'],
    async run() {
      const { streets } = useResults.getState().district ?? {};
      if (!streets || useView.getState().streets !== 'parts') return { parts: null };
      const { xy, lineStarts } = streets.geometry;
      return { parts: await runJob('parts', 'networkParts', { xy, lineStarts }) };
    },
  },
  gaps: {
    needs: () => [useResults.getState().district, useView.getState().gapM],
    async run() {
      const { streets } = useResults.getState().district ?? {};
      const { gapM: maxGapM } = useView.getState();
      if (!streets || maxGapM === null) return { gaps: null };
      const input = { lines: drawnLines(streets), snapM: ACCESS_DEFAULTS.snapM, maxGapM };
      return { gaps: { maxGapM, result: await runJob('gaps', 'bridgeGaps', input) } };
    },
  },
} satisfies Partial<Record<Stage, Step>>;
