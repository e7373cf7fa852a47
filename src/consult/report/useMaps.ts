import { useCallback, useEffect, useState } from 'react';
import type { District } from '../../../workers/model/district.ts';
import { openSnapshots, type Snapshot, type Snapshots } from '../../map/snapshot.ts';
import type { MapName } from './build/source.ts';
import type { MapWanted } from './paintings.ts';

/** Pictures that were made on this visit, by what they show. */
const made = new WeakMap<District, WeakMap<object, Snapshot>>();

interface Maps {
  pictures: ReadonlyMap<MapName, Snapshot>;
  /** Being made, stopped by the person, or not possible here. */
  state: 'making' | 'done' | 'stopped' | 'failed';
  stop(): void;
  again(): void;
}

/** The pictures of the maps, one after another while the component is there; what is there already is not made again. */
export function useMaps(district: District | null, wanted: MapWanted[]): Maps {
  const [state, setState] = useState<'on' | 'stopped' | 'failed'>('on');
  const [, setCount] = useState(0);
  const pictures = new Map<MapName, Snapshot>();
  const ofDistrict = district && (made.get(district) ?? new WeakMap<object, Snapshot>());
  if (district && ofDistrict) made.set(district, ofDistrict);
  for (const { name, of } of wanted) {
    const picture = ofDistrict?.get(of);
    if (picture) pictures.set(name, picture);
  }
  const isDone = pictures.size === wanted.length;
  useEffect(() => {
    if (!district || !ofDistrict || isDone || state !== 'on') return;
    let isOver = false;
    const make = async () => {
      let snapshots: Snapshots | null = null;
      try {
        snapshots = await openSnapshots();
        for (const { of, painting } of wanted) {
          if (isOver) return;
          if (ofDistrict.has(of)) continue;
          ofDistrict.set(of, await snapshots.take(district, painting));
          setCount((count) => count + 1);
        }
      } catch {
        if (!isOver) setState('failed');
      } finally {
        snapshots?.end();
      }
    };
    void make();
    return () => {
      isOver = true;
    };
  }, [district, ofDistrict, wanted, isDone, state]);
  const stop = useCallback(() => setState('stopped'), []);
  const again = useCallback(() => setState('on'), []);
  return {
    pictures,
    state: isDone ? 'done' : state === 'on' ? 'making' : state,
    stop,
    again,
  };
}
