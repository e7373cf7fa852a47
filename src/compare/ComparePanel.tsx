import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProject } from '../project/store.ts';
import { addressOf, COMPARE_TOPICS, type CompareTopic } from '../shell/address.ts';
import { ChartsPanel } from './charts/ChartsPanel.tsx';
import { MapsPanel } from './MapsPanel.tsx';
import { SurePanel } from './sure/SurePanel.tsx';
import { TablePanel } from './TablePanel.tsx';

/** Which plan, and how sure are we? */
export function ComparePanel({ topic }: { topic: CompareTopic }) {
  const { t } = useTranslation();
  const count = useProject((state) => state.document.plans.scenarios.length);
  return (
    <Stack gap="sm">
      <Title order={1} size="h4">
        {t('compare.title')}
      </Title>
      {count === 0 ? (
        <Text size="sm">{t('compare.none')}</Text>
      ) : (
        <>
          <nav className="topics" aria-label={t('compare.topics')}>
            {COMPARE_TOPICS.map((one) => (
              <a
                key={one}
                href={addressOf({ mode: 'compare', topic: one })}
                aria-current={one === topic ? 'true' : undefined}
              >
                {t(`compareTopic.${one}`)}
              </a>
            ))}
          </nav>
          {topic === 'table' && <TablePanel />}
          {topic === 'sure' && <SurePanel />}
          {topic === 'charts' && <ChartsPanel />}
          {topic === 'maps' && <MapsPanel />}
        </>
      )}
    </Stack>
  );
}
