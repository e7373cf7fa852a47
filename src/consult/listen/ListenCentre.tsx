import { HeardPage } from './heard/HeardPage.tsx';
import { LedgerPage } from './ledger/LedgerPage.tsx';
import { StagesPage } from './stages/StagesPage.tsx';

/** The pages of listening that stand in the place of the map. */
export function ListenCentre({ topic }: { topic: 'stages' | 'ledger' | 'heard' }) {
  if (topic === 'stages') return <StagesPage />;
  return topic === 'ledger' ? <LedgerPage /> : <HeardPage />;
}
