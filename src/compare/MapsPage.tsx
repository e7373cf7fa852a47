import { useCompared } from '../project/compared.ts';
import { Measuring, NotMeasured } from './Measuring.tsx';
import { TwoMaps } from './TwoMaps.tsx';
import { useMapSides } from './useMapSides.ts';

/** Two scenarios, or one and today, on the map. */
export function MapsPage() {
  const sides = useMapSides();
  const compared = useCompared();
  if (sides) return <TwoMaps sides={sides} />;
  const noneCould = compared?.every(({ result }) => result === null) ?? false;
  return <div className="centre-page">{noneCould ? <NotMeasured entries={compared!} /> : <Measuring />}</div>;
}
