import { MeasuredPage } from '../MeasuredPage.tsx';
import { OrderPage } from './OrderPage.tsx';
import { SamplesPage } from './SamplesPage.tsx';
import { useSureLook } from './sureLook.ts';
import './sure.css';
import { TornadoPage } from './TornadoPage.tsx';

/** How sure orders and figures are. */
export function SurePage() {
  const part = useSureLook((look) => look.part);
  return (
    <MeasuredPage>
      {(measured) => (
        <>
          {part === 'order' && <OrderPage measured={measured} />}
          {part === 'one' && <TornadoPage measured={measured} />}
          {part === 'all' && <SamplesPage measured={measured} />}
        </>
      )}
    </MeasuredPage>
  );
}
