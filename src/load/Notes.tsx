import { Text } from '@mantine/core';
import { IconAlertTriangle, IconEraser, IconInfoCircle, IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../workers/model/notes.ts';
import { sentenceOfNote } from '../words/sentence.ts';

const ICONS = {
  info: IconInfoCircle,
  repaired: IconTool,
  'left-out': IconEraser,
  problem: IconAlertTriangle,
} satisfies Record<Note['severity'], unknown>;

/** What was skipped, repaired or guessed, with how many and what was done. */
export function Notes({ notes, none, withSource }: { notes: Note[]; none: string; withSource?: boolean }) {
  const { t } = useTranslation();
  if (notes.length === 0) {
    return (
      <Text size="xs" c="dimmed">
        {none}
      </Text>
    );
  }
  return (
    <ul className="note-list">
      {notes.map((note) => {
        const Icon = ICONS[note.severity];
        return (
          <li
            key={`${note.code} ${note.source ?? ''} ${JSON.stringify(note.params ?? {})}`}
            data-note={note.code}
          >
            <Icon size={15} aria-label={t(`severity.${note.severity}`)} role="img" />
            <span>
              {withSource && note.source && <b>{note.source}: </b>}
              {sentenceOfNote(note)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
