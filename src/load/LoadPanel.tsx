import { Alert, Button, FileButton, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight, IconFileImport } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { loadFiles } from '../project/load.ts';
import { useResults } from '../project/results.ts';
import { useProject } from '../project/store.ts';
import { addressOf } from '../shell/address.ts';
import { sentenceOfError } from '../words/sentence.ts';
import { DemoChoice } from './DemoChoice.tsx';
import { LayerCard } from './LayerCard.tsx';
import { Notes } from './Notes.tsx';

/** What do we know? Files in, what each is, what was found wrong with it. */
export function LoadPanel() {
  const { t } = useTranslation();
  const uses = useProject((state) => state.document.layers);
  const data = useProject((state) => state.layerData);
  const district = useResults((results) => results.district);
  const problem = useResults((results) => results.problems.assemble);
  const forgetChoice = useRef<() => void>(null);
  return (
    <Stack gap="sm">
      <div>
        <Title order={1} size="h4">
          {t('load.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('load.intro')}
        </Text>
      </div>
      <div className="drop-box">
        <FileButton
          multiple
          accept=".geojson,.json,application/geo+json,.reweave"
          resetRef={forgetChoice}
          onChange={(files) => {
            // Else the same file could not be chosen again after it was mended or cancelled.
            forgetChoice.current?.();
            void loadFiles(files);
          }}
        >
          {(props) => (
            <Button {...props} leftSection={<IconFileImport size={16} />}>
              {t('load.pick')}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed" mt={6}>
          {t('load.drop')}
        </Text>
      </div>
      <DemoChoice />
      {problem && <Alert color="red">{sentenceOfError(problem)}</Alert>}
      {uses.length === 0 && <Text size="sm">{t('load.empty')}</Text>}
      {uses.map((use) => (
        <LayerCard key={use.id} layer={data.get(use.id)!} mapping={use.mapping} />
      ))}
      {district && (
        <>
          <section aria-label={t('load.checks')}>
            <Title order={2} size="h5" mb={4}>
              {t('load.checks')}
            </Title>
            <Notes notes={district.notes} none={t('load.noNotes')} withSource />
          </section>
          <Button
            component="a"
            href={addressOf({ mode: 'diagnose', topic: 'score' })}
            rightSection={<IconArrowRight size={16} />}
          >
            {t('load.toDiagnose')}
          </Button>
        </>
      )}
    </Stack>
  );
}
