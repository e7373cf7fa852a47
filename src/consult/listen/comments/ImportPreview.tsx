import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReadComments } from '../../../../workers/consult/comments/read.ts';
import { Notes } from '../../../load/Notes.tsx';
import { useNumbers } from '../../../words/numbers.ts';
import { acceptRead } from './importing.ts';

const SHOWN = 4;

/** What was read of a file, what was not and why, and the first comments, before anything is added. */
export function ImportPreview({ read }: { read: ReadComments }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { comments, rows, encoding, delimiter, order, unknown, notes } = read;
  return (
    <Stack gap={6} className="import-preview" data-testid="import-preview">
      <Text size="sm" fw={600}>
        {t('listen.files.read', {
          count: comments.length,
          shown: numbers.whole(comments.length),
          rows: numbers.whole(rows),
        })}
      </Text>
      <Text size="xs" c="dimmed">
        {t('listen.files.how', {
          encoding: encoding.toUpperCase(),
          delimiter: t(
            `listen.files.delimiter.${delimiter === ',' ? 'comma' : delimiter === ';' ? 'semicolon' : 'tab'}`,
          ),
        })}
        {order && ` ${t(`listen.files.order.${order}`)}`}
      </Text>
      {unknown.length > 0 && (
        <Text size="xs">{t('listen.files.unknown', { columns: unknown.join(t('listen.comma')) })}</Text>
      )}
      <Notes notes={notes} none={t('listen.files.noNotes')} />
      <ul className="import-first">
        {comments.slice(0, SHOWN).map(({ id, text, date }) => (
          <li key={id}>
            <b>{id}</b> {date} <span>{text}</span>
          </li>
        ))}
      </ul>
      <Button size="xs" disabled={comments.length === 0} onClick={() => acceptRead(read)}>
        {t('listen.files.accept', { count: comments.length, shown: numbers.whole(comments.length) })}
      </Button>
    </Stack>
  );
}
