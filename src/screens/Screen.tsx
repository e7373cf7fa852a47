import type { ScreenName } from '../shell/address.ts';

/** What fills the whole window: presenter, notes, kiosk. */
export default function Screen({ name }: { name: ScreenName }) {
  return <main className="screen" data-screen={name} />;
}
