import { useEffect } from 'react';
import { useFront } from '../../project/front.ts';
import { useFrontLook } from '../../project/frontLook.ts';
import { actionsOf, planAt, renewedShare } from '../../project/frontPlans.ts';
import { useResults } from '../../project/results.ts';
import { look } from '../../project/view.ts';
import type { ShownFront } from './useFrontPlans.ts';

/** Puts the chosen plans (or the one under the pointer) and the picked one on the map, where they belong to its district. */
export function useFrontOnMap(front: ShownFront | null, sameDistrict: boolean): void {
  const { run, opened, asked } = useFront();
  const { picked, hovered, spans } = useFrontLook();
  const chosen = front?.chosen;
  useEffect(() => {
    if (!run || !opened || !asked || !chosen || !sameDistrict) {
      useResults.setState({ frontShown: null });
      return;
    }
    const { genes, count } = run.archive;
    const of = hovered !== null && hovered < count ? [hovered] : chosen;
    const work = picked !== null && picked < count ? planAt(opened.map, genes, picked).work : null;
    useResults.setState({
      frontShown: {
        share: renewedShare(opened.map, genes, of),
        picked: work && actionsOf(asked.options, work),
      },
    });
  }, [run, opened, asked, chosen, hovered, picked, sameDistrict]);

  const hasFront = front !== null && sameDistrict;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other spans are looked at as shares again.
  useEffect(() => {
    if (hasFront) look({ lens: 'plan:share', surface: null, streets: 'plain' });
  }, [hasFront, spans]);
  useEffect(() => {
    if (hasFront && picked !== null) look({ lens: 'plan:picked', surface: null, streets: 'plain' });
    else if (hasFront) look({ lens: 'plan:share', surface: null, streets: 'plain' });
  }, [hasFront, picked]);

  // Elsewhere the open scenario is on the map again.
  useEffect(
    () => () => {
      useResults.setState({ frontShown: null });
      look({ lens: 'plan:action' });
    },
    [],
  );
}
