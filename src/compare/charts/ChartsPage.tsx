import { MeasuredPage } from '../MeasuredPage.tsx';
import './charts.css';
import { useChartLook } from './chartLook.ts';
import { FigureParallel } from './FigureParallel.tsx';
import { GainsPicture } from './GainsPicture.tsx';
import { GoalRadar } from './GoalRadar.tsx';
import { ShiftPicture } from './ShiftPicture.tsx';
import { YearMultiples } from './YearMultiples.tsx';

/** Scenarios against each other as pictures, each with its message and its table. */
export function ChartsPage() {
  const picture = useChartLook((look) => look.picture);
  return (
    <MeasuredPage>
      {(measured) => (
        <div className="pictures">
          {picture === 'goals' && <GoalRadar measured={measured} />}
          {picture === 'figures' && <FigureParallel measured={measured} />}
          {picture === 'years' && <YearMultiples measured={measured} />}
          {picture === 'shift' && <ShiftPicture measured={measured} />}
          {picture === 'gains' && <GainsPicture measured={measured} />}
        </div>
      )}
    </MeasuredPage>
  );
}
