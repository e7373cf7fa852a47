import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DEMOS } from '../project/demos.ts';
import { askForDemo } from '../project/start.ts';

/** Ways in for someone without files: the demos, each with what it shows. */
export function DemoChoice() {
  const { t } = useTranslation();
  return (
    <section aria-label={t('load.demos')}>
      <Text size="xs" c="dimmed" mb={4}>
        {t('load.demos')}
      </Text>
      <Group gap={6} grow align="stretch">
        {DEMOS.map((demo) => (
          <Button
            key={demo}
            variant="default"
            h="auto"
            py={6}
            px={8}
            styles={{
              label: { whiteSpace: 'normal', display: 'block', height: 'auto', overflow: 'visible' },
            }}
            onClick={() => askForDemo(demo)}
          >
            {t(`project.${demo}`)}
            <Text size="xs" c="dimmed" fw={400}>
              {t(`load.demoWhat.${demo}`)}
            </Text>
          </Button>
        ))}
      </Group>
    </section>
  );
}
