import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import { createRoot } from 'react-dom/client';
import { startProject } from './project/start.ts';
import { App } from './shell/App.tsx';
import { keepForOffline } from './shell/offline.tsx';
import { startWords } from './words/index.ts';

startWords();
createRoot(document.getElementById('root')!).render(<App />);
void startProject();
keepForOffline();
