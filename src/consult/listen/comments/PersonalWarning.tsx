import { Alert, Button, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { blackOut } from '../../../../workers/consult/comments/black-out.ts';
import { personalData } from '../../../../workers/consult/comments/personal.ts';

/** Where a text looks as if it held personal data: the spots marked, and a way to black them out. Nothing where it does not. */
export function PersonalWarning({ text, onBlackOut }: { text: string; onBlackOut(text: string): void }) {
  const { t } = useTranslation();
  const spots = personalData(text);
  if (spots.length === 0) return null;
  const kinds = [...new Set(spots.map(({ kind }) => kind))].map((kind) => t(`listen.personal.${kind}`));
  let from = 0;
  return (
    <Alert color="orange" p="xs" data-testid="personal">
      <Text size="xs">{t('listen.personal.warning', { kinds: kinds.join(t('listen.comma')) })}</Text>
      <Text size="xs" my={4} className="comment-text">
        {spots.map(({ at, length }) => {
          const before = text.slice(from, at);
          from = at + length;
          return (
            <Fragment key={at}>
              {before}
              <mark>{text.slice(at, from)}</mark>
            </Fragment>
          );
        })}
        {text.slice(from)}
      </Text>
      <Button size="compact-xs" variant="default" onClick={() => onBlackOut(blackOut(text, spots))}>
        {t('listen.personal.blackOut')}
      </Button>
    </Alert>
  );
}
