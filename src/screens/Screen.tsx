import type { ScreenName } from '../shell/address.ts';
import Kiosk from './kiosk/Kiosk.tsx';
import Notes from './presenter/Notes.tsx';
import Presenter from './presenter/Presenter.tsx';

/** What fills the whole window: presenter, notes, kiosk. */
export default function Screen({ name }: { name: ScreenName }) {
  switch (name) {
    case 'presenter':
      return <Presenter />;
    case 'notes':
      return <Notes />;
    case 'kiosk':
      return <Kiosk />;
  }
}
