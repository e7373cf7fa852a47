import { Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useComments, useConsultation } from '../../../project/consultation.ts';
import { fillSlip, listen, useListening, useOpenComment } from '../../../project/listening.ts';
import { useResults } from '../../../project/results.ts';
import { CommentCard } from '../ledger/CommentCard.tsx';
import '../listen.css';
import { CommentList } from './CommentList.tsx';
import { ExamplesButton } from './ExamplesButton.tsx';
import { FilesTab } from './FilesTab.tsx';
import { Filters } from './Filters.tsx';
import { HeatChoice } from './HeatChoice.tsx';
import { SlipForm } from './SlipForm.tsx';

const TABS = ['read', 'enter', 'files'] as const;

/** What people said: to read on the map, to enter from paper, to bring in and take away as files. */
export function CommentsTopic() {
  const { t } = useTranslation();
  const tab = useListening((state) => state.tab);
  const open = useOpenComment();
  const stageNow = useConsultation().stages.open;
  useEffect(() => fillSlip({ stage: stageNow }), [stageNow]);
  useEffect(() => () => listen({ placing: null }), []);
  return (
    <Stack gap="xs" className="comments-topic">
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('listen.tabs')}
        data={TABS.map((value) => ({ value, label: t(`listen.tab.${value}`) }))}
        value={tab}
        onChange={(value) => listen({ tab: value as (typeof TABS)[number], open: null, placing: null })}
      />
      {tab === 'read' && (open ? <CommentCard key={open.id} comment={open} /> : <ReadTab />)}
      {tab === 'enter' && <SlipForm />}
      {tab === 'files' && <FilesTab />}
    </Stack>
  );
}

function ReadTab() {
  const { t } = useTranslation();
  const isEmpty = useComments().length === 0;
  const district = useResults((results) => results.district);
  if (!isEmpty)
    return (
      <>
        <Filters />
        {district && <HeatChoice />}
        <CommentList />
      </>
    );
  return (
    <Stack gap="xs" align="start">
      <Text size="sm">{t('listen.list.empty')}</Text>
      <Button size="xs" onClick={() => listen({ tab: 'enter' })}>
        {t('listen.list.toSlips')}
      </Button>
      <Button size="xs" variant="default" onClick={() => listen({ tab: 'files' })}>
        {t('listen.list.toFiles')}
      </Button>
      <ExamplesButton />
    </Stack>
  );
}
