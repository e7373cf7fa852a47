import { Button, Group, Modal, Progress, Stack, Text, useComputedColorScheme } from '@mantine/core';
import { IconFileTypeHtml, IconPrinter } from '@tabler/icons-react';
import i18next from 'i18next';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Tongue } from '../../../workers/consult/story/page.ts';
import type { StoryStep } from '../../../workers/model/story.ts';
import { useStage } from '../../map/picture.ts';
import { isCancelled } from '../../project/engine/engine.ts';
import { useStory } from '../../project/story.ts';
import { useView } from '../../project/view.ts';
import { tell, tellProblem } from '../../shell/notices.ts';
import { printPage } from '../../shell/printPage.ts';
import { nameOfProject, save } from '../../table/takeAway.ts';
import { languageOf } from '../../words/tongue.ts';
import { PageWordsOf, type StepSaid } from './PageWordsOf.tsx';
import { takeStory } from './takeStory.ts';

type Form = 'html' | 'print';

/** The story to take along: one file that needs nothing else, or paper. */
export function StoryExport() {
  const { t } = useTranslation();
  const { steps } = useStory();
  const [form, setForm] = useState<Form | null>(null);
  const hasMap = useStage(({ stage }) => stage !== null);
  const isCovered = useView((view) => view.table === 'full');
  const off = !hasMap || isCovered;
  return (
    <fieldset className="story-take">
      <legend>{t('storyFile.label')}</legend>
      <Group gap={6}>
        <Button
          size="xs"
          variant="default"
          disabled={off}
          leftSection={<IconFileTypeHtml size={15} />}
          onClick={() => setForm('html')}
        >
          {t('storyFile.html')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={off}
          leftSection={<IconPrinter size={15} />}
          onClick={() => setForm('print')}
        >
          {t('storyFile.print')}
        </Button>
      </Group>
      {off && <Text size="xs">{t('storyFile.needsMap')}</Text>}
      {form && <Taker steps={steps} form={form} onEnd={() => setForm(null)} />}
    </fieldset>
  );
}

/** The dictionaries in one language, whatever that of the screen is. */
const dictionariesIn = (tongue: Tongue) => i18next.cloneInstance({ lng: languageOf(tongue) });

/** Takes the pictures while nothing else can be done; tells how far it is, and stops where that is asked for. */
function Taker({ steps, form, onEnd }: { steps: StoryStep[]; form: Form; onEnd(): void }) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const dark = useComputedColorScheme('light') === 'dark';
  const stop = useMemo(() => new AbortController(), []);
  const tongues = useMemo(() => ({ en: dictionariesIn('en'), zh: dictionariesIn('zh') }), []);
  const said = useRef<Record<Tongue, StepSaid | null>>({ en: null, zh: null });
  const onEnglish = useCallback((one: StepSaid) => {
    said.current.en = one;
  }, []);
  const onChinese = useCallback((one: StepSaid) => {
    said.current.zh = one;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once, when it is asked for.
  useEffect(() => {
    const taking = {
      dark,
      signal: stop.signal,
      onStep: setAt,
      said: (tongue: Tongue) => said.current[tongue],
    };
    takeStory(steps, taking)
      .then((html) => {
        if (form === 'print') return printPage(html, t('storyFile.title'));
        save(new Blob([html], { type: 'text/html' }), `${nameOfProject()}-story.html`);
      })
      .catch((error: unknown) => {
        if (isCancelled(error)) tell('storyFile.cancelled');
        else tellProblem(error);
      })
      .finally(onEnd);
    return () => stop.abort();
  }, []);
  return (
    <>
      <Modal
        opened
        onClose={() => stop.abort()}
        withCloseButton={false}
        closeOnClickOutside={false}
        centered
        title={t('storyFile.label')}
      >
        <Stack gap="sm">
          <Text role="status">{t('storyFile.making', { at: at + 1, of: steps.length })}</Text>
          <Progress value={(100 * at) / steps.length} aria-label={t('storyFile.label')} />
          <Button variant="default" data-autofocus onClick={() => stop.abort()}>
            {t('storyFile.cancel')}
          </Button>
        </Stack>
      </Modal>
      {steps[at] && (
        <>
          <I18nextProvider i18n={tongues.en}>
            <PageWordsOf step={steps[at]} onSaid={onEnglish} />
          </I18nextProvider>
          <I18nextProvider i18n={tongues.zh}>
            <PageWordsOf step={steps[at]} onSaid={onChinese} />
          </I18nextProvider>
        </>
      )}
    </>
  );
}
