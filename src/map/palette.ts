import type { CommentState } from '../../workers/model/comments.ts';
import type { LandUse } from '../../workers/model/layers.ts';
import type { Action } from '../../workers/model/renewal.ts';

export type Colour = [number, number, number];

/**
 * Colours that mean the same thing everywhere. Sequential ramps after ColorBrewer 2.0 (Brewer, Harrower; colour-blind
 * safe), kinds of facility after Okabe and Ito 2008 with darker and lighter companions.
 */
export const RAMPS = {
  /** Scores and grades: low to high. */
  score: hex('#f6eff7 #bdc9e1 #67a9cf #1c9099 #016c59'),
  /** Minutes on foot: near to far. */
  minutes: hex('#ffffb2 #fed976 #feb24c #fd8d3c #f03b20 #bd0026'),
  /** How much there is: little to much. */
  amount: hex('#edf8fb #bfd3e6 #9ebcda #8c96c6 #8856a7 #810f7c'),
  /** How much there is along a street: as `amount`, without the palest, which a thin line would not show. */
  streetAmount: hex('#fdbb84 #fc8d59 #ef6548 #d7301f #990000'),
  /** Streets: weakly to strongly connected. */
  streets: hex('#4575b4 #91bfdb #d9c98f #fc8d59 #d73027'),
  /** Differences: much less, none, much more. */
  difference: hex('#b35806 #f1a340 #fee0b6 #f7f7f7 #d8daeb #998ec3 #542788'),
} satisfies Record<string, Colour[]>;

export type Ramp = keyof typeof RAMPS;

export const MISSING: Colour = [160, 160, 160];

export const LAND_USE_COLOURS: Record<LandUse, Colour> = {
  residential: one('#f4d35e'),
  commercial: one('#d1495b'),
  office: one('#b279a2'),
  industrial: one('#8d6e63'),
  institutional: one('#e377c2'),
  mixed: one('#f39c4a'),
  green: one('#79b473'),
  water: one('#7fb7d9'),
  transport: one('#a3a9b1'),
  vacant: one('#e9e4d4'),
  other: one('#c9c9c9'),
};

export const ACTION_COLOURS: Record<Action, Colour> = {
  keep: one('#dcdcdc'),
  retrofit: one('#56b4e9'),
  partial: one('#e69f00'),
  rebuild: one('#d55e00'),
};

/** Comments from received to what came of them. */
export const COMMENT_COLOURS: Record<CommentState, Colour> = {
  received: one('#f0e442'),
  sorted: one('#56b4e9'),
  answered: one('#0072b2'),
  adopted: one('#009e73'),
  declined: one('#d55e00'),
};

const KIND_COLOURS = hex(
  '#0072b2 #d55e00 #009e73 #cc79a7 #e69f00 #56b4e9 #882255 #117733 #999933 #332288 #aa4499 #44aa99 #661100 #6699cc #888888',
);

/** The colour of the nth kind of facility. */
export function kindColour(index: number): Colour {
  return KIND_COLOURS[index % KIND_COLOURS.length];
}

/** `count` colours spread over a ramp. */
export function rampColours(ramp: Ramp, count: number): Colour[] {
  const stops = RAMPS[ramp];
  return Array.from({ length: count }, (_, i) => {
    const at = count === 1 ? stops.length - 1 : (i / (count - 1)) * (stops.length - 1);
    const low = Math.floor(at);
    const high = Math.min(low + 1, stops.length - 1);
    const share = at - low;
    return stops[low].map((v, k) => Math.round(v + (stops[high][k] - v) * share)) as Colour;
  });
}

export function css([r, g, b]: Colour): string {
  return `rgb(${r} ${g} ${b})`;
}

function hex(list: string): Colour[] {
  return list.split(' ').map(one);
}

function one(value: string): Colour {
  const n = Number.parseInt(value.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
}
