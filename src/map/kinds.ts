import { useMemo } from 'react';
import { feedOf } from '../../workers/appraisal/feeds.ts';
import { indicatorsOf } from '../../workers/model/indicator-tree.ts';
import { useModel } from '../project/models.ts';
import { useResults } from '../project/results.ts';
import { useProject } from '../project/store.ts';
import { useView } from '../project/view.ts';
import { usePlace } from '../shell/address.ts';

/**
 * The kinds of facility that the picture is about: those that feed the surface or the indicator that is shown, that a walk
 * leads to, or that were chosen for the density. null where it is about none in particular.
 */
export function useKindsInFocus(): string[] | null {
  const place = usePlace();
  const facilities = useResults((results) => results.district?.facilities ?? null);
  const needs = useResults((results) => results.completeness?.of ?? null);
  const chosen = useProject((state) => state.document.density.kinds);
  const model = useModel();
  const kindsFor = useProject((state) => state.document.score.kindsFor);
  const lens = useView((view) => view.lens);
  const surface = useView((view) => view.surface);
  const start = useView((view) => view.isochrone.place);
  return useMemo(() => {
    if (!facilities) return null;
    if (surface === 'density' || (place.mode === 'diagnose' && place.topic === 'density')) {
      return chosen ?? facilities.kinds;
    }
    if (start?.type === 'kind' || start?.type === 'facility') return [start.kind];
    // A plan is about the land: dots of facilities would cover it.
    if (lens.startsWith('plan:')) return [];
    if (lens === 'access:needs') return needs;
    if (lens.startsWith('access:')) return [lens.replace(/^access:(to|by):/, '')];
    const indicator = indicatorsOf(model).find(({ id }) => id === surface || `score:${id}` === lens);
    const feed = indicator ? feedOf(indicator, facilities.kinds, kindsFor).kinds : [];
    return feed.length > 0 ? feed : null;
  }, [place, facilities, needs, chosen, model, kindsFor, lens, surface, start]);
}
