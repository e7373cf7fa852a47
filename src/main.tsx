import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import { createRoot } from 'react-dom/client';
import { startProject } from './project/start.ts';
import { App } from './shell/App.tsx';
import { placeOf } from './shell/address.ts';
import { keepForOffline } from './shell/offline.tsx';
import { startWords } from './words/index.ts';

startWords();
createRoot(document.getElementById('root')!).render(<App />);
if (isNotes()) {
  // The speaker's window follows another: it opens no project, until it becomes something else.
  window.addEventListener('hashchange', () => isNotes() || window.location.reload());
} else {
  void startProject();
  keepForOffline();
}

function isNotes(): boolean {
  const place = placeOf(window.location.hash);
  return place.mode === 'screen' && place.topic === 'notes';
}
