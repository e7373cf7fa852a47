import { Alert, Text } from '@mantine/core';
import type { Note } from '../../../workers/model/notes.ts';
import { sentenceOfNote } from '../../words/sentence.ts';

/** What of a plan was left out of a run. */
export function RunNotes({ notes }: { notes: Note[] }) {
  if (notes.length === 0) return null;
  return (
    <Alert color="orange" p="xs">
      {notes.map((note) => (
        <Text key={note.code} size="sm">
          {sentenceOfNote(note)}
        </Text>
      ))}
    </Alert>
  );
}
