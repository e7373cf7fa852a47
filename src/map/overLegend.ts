import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMENT_STATES } from '../../workers/model/comments.ts';
import { useResults } from '../project/results.ts';
import { useView } from '../project/view.ts';
import { useNumbers } from '../words/numbers.ts';
import { useCommentPins } from './commentPins.ts';
import { CONNECTOR } from './layers/connectors.ts';
import { limitColours } from './layers/isochrone.ts';
import type { LegendBlock } from './legendWords.ts';
import { COMMENT_COLOURS, MISSING } from './palette.ts';
import { partColour, usePartsPainting } from './partsPainting.ts';

/** Parts of a network that have a row of their own. */
const NAMED_PARTS = 6;

/** The legend of what lies over the parcels: isochrones, connected parts of the streets, connectors. */
export function useOverLegend(): LegendBlock[] {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const hidden = useView((view) => view.hidden);
  const extruded = useView((view) => view.extruded);
  const isochrone = useResults((results) => results.isochrone);
  const gaps = useResults((results) => results.gaps);
  const bridged = useResults((results) => results.district?.streets?.bridged ?? null);
  const parts = usePartsPainting();
  const pins = useCommentPins();
  return useMemo(() => {
    const blocks: LegendBlock[] = [];
    const km = (metres: number) => `${numbers.one(metres / 1000)} km`;
    if (isochrone && !extruded && !hidden.includes('isochrone')) {
      const { limitsMinutes, reachedM } = isochrone.result;
      const colours = limitColours(limitsMinutes.length);
      blocks.push({
        id: 'isochrone',
        title: t('iso.legend'),
        message: t(`iso.legendMessage.${isochrone.question.direction}`),
        rows: limitsMinutes.map((limit, k) => ({
          mark: 'line',
          colour: colours[k],
          text: t('iso.within', { limit: numbers.short(limit) }),
          count: km(reachedM[k]),
        })),
      });
    }
    if (parts && !hidden.includes('streets')) {
      const { lengthM } = parts.parts;
      const named = Math.min(lengthM.length, NAMED_PARTS + 1);
      const rest = lengthM.subarray(named);
      blocks.push({
        id: 'parts',
        title: t('parts.legend', { count: lengthM.length, shown: numbers.whole(lengthM.length) }),
        message: t('parts.legendMessage'),
        rows: [
          ...Array.from({ length: named }, (_, part) => ({
            mark: 'line' as const,
            colour: partColour(part),
            text: part === 0 ? t('parts.largest') : t('parts.nth', { nth: part + 1 }),
            count: km(lengthM[part]),
          })),
          ...(rest.length > 0
            ? [
                {
                  mark: 'line' as const,
                  colour: MISSING,
                  text: t('parts.rest', { count: rest.length, shown: numbers.whole(rest.length) }),
                  count: km(rest.reduce((sum, m) => sum + m, 0)),
                },
              ]
            : []),
        ],
      });
    }
    const connectors = gaps?.result ?? bridged;
    if (connectors && !hidden.includes('gaps')) {
      blocks.push({
        id: 'gaps',
        title: t('gaps.legend'),
        message: t(gaps ? 'gaps.legendPreview' : 'gaps.legendInUse'),
        rows: [
          {
            mark: 'line',
            colour: CONNECTOR,
            text: t('gaps.connectors'),
            count: numbers.whole(connectors.lengthM.length),
          },
        ],
      });
    }
    if (pins && pins.comments.length > 0 && !hidden.includes('comments')) {
      const counts = COMMENT_STATES.map((state) => pins.comments.filter((one) => one.state === state).length);
      blocks.push({
        id: 'comments',
        title: t('listen.legend.title'),
        message: t('listen.legend.message'),
        rows: COMMENT_STATES.flatMap((state, s) =>
          counts[s] === 0
            ? []
            : [
                {
                  mark: 'dot' as const,
                  colour: COMMENT_COLOURS[state],
                  text: t(`listen.state.${state}`),
                  count: numbers.whole(counts[s]),
                },
              ],
        ),
      });
    }
    return blocks;
  }, [t, numbers, hidden, extruded, isochrone, gaps, bridged, parts, pins]);
}
