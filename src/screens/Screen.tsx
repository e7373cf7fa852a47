import type { ScreenName } from '../shell/address.ts';
import Notes from './presenter/Notes.tsx';
import Presenter from './presenter/Presenter.tsx';

/** What fills the whole window: presenter, notes, kiosk. */
export default function Screen({ name }: { name: ScreenName }) {
  if (name === 'presenter') return <Presenter />;
  if (name === 'notes') return <Notes />;
  return <main className="screen" data-screen={name} />;
}
