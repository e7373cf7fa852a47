import { type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeTable } from '../consult/listen/comments/importing.ts';
import { loadFiles } from '../project/load.ts';
import './load.css';

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** The whole window takes dropped files. */
export function FileDrop({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has a keyboard path, the file button of the load panel.
    <div
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (!takeTable(files)) void loadFiles(files);
      }}
    >
      {children}
      {over && <div className="drop-over">{t('load.dropHere')}</div>}
    </div>
  );
}
