import { useProject } from '../project/store.ts';
import type { CompareTopic } from '../shell/address.ts';
import { ChartsPage } from './charts/ChartsPage.tsx';
import './compare.css';
import { FigurePage } from './FigurePage.tsx';
import { MapsPage } from './MapsPage.tsx';
import { NothingYet } from './NothingYet.tsx';
import { SurePage } from './sure/SurePage.tsx';

/** What a topic of the comparison shows in the middle of the screen, where that is not the map. */
export default function CompareCentre({ topic }: { topic: CompareTopic }) {
  const isEmpty = useProject((state) => state.document.plans.scenarios.length === 0);
  if (topic === 'maps' && !isEmpty) return <MapsPage />;
  return (
    <div className="centre-page" data-topic={topic}>
      {isEmpty && <NothingYet />}
      {!isEmpty && topic === 'table' && <FigurePage />}
      {!isEmpty && topic === 'sure' && <SurePage />}
      {!isEmpty && topic === 'charts' && <ChartsPage />}
    </div>
  );
}
