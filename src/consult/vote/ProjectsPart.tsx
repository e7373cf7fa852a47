import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changesSince } from '../../../workers/consult/votes/kept-vote.ts';
import { projectColumns } from '../../../workers/consult/votes/project-file.ts';
import { freshProjectId, type WhyNotListed } from '../../../workers/consult/votes/shortlisting.ts';
import type { Note } from '../../../workers/model/notes.ts';
import { Notes } from '../../load/Notes.tsx';
import { runJob } from '../../project/engine/engine.ts';
import { editVote, useVote } from '../../project/votes.ts';
import { PickFile } from '../../shell/PickFile.tsx';
import { nameOfProject, orTellWhy, saveCsv } from '../../table/takeAway.ts';
import { Changes } from './Changes.tsx';
import { ProjectTable } from './ProjectTable.tsx';
import { ShortlistMeter } from './ShortlistMeter.tsx';
import { TakeFromScenario } from './TakeFromScenario.tsx';
import { useProjectName } from './useProjectName.ts';

/** What can be paid for, and which of it is on the shortlist. */
export function ProjectsPart() {
  const { t } = useTranslation();
  const vote = useVote();
  const nameOf = useProjectName();
  const [notes, setNotes] = useState<Note[]>([]);
  const [refused, setRefused] = useState<{ id: string; why: WhyNotListed } | null>(null);
  const read = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const taken = vote.projects.map(({ id }) => id);
    const found = await runJob('readVoteProjects', 'readVoteProjects', { bytes, file: file.name, taken });
    setNotes(found.notes);
    editVote((now) => ({ ...now, projects: [...now.projects, ...found.projects] }));
  };
  const add = () =>
    editVote((now) => ({
      ...now,
      projects: [
        ...now.projects,
        {
          id: freshProjectId(now.projects.map(({ id }) => id)),
          name: { en: '', zh: '' },
          cost: null,
          text: { en: '', zh: '' },
          listed: false,
        },
      ],
    }));
  const exportAll = async () => {
    const { projects } = vote;
    await saveCsv(projectColumns(projects), projects.length, `${nameOfProject()}-vote-projects.csv`);
  };
  const changes = changesSince(vote);
  return (
    <Stack gap="sm">
      <Text size="sm">{t('vote.projects.intro')}</Text>
      <ShortlistMeter vote={vote} />
      {refused && (
        <Alert color="orange" role="alert" data-testid="list-refused">
          {t(`vote.projects.refused.${refused.why}`, { name: nameOf(refused.id) })}
        </Alert>
      )}
      {changes && <Changes changes={changes} />}
      <ProjectTable vote={vote} onRefused={setRefused} />
      <Group gap={6}>
        <Button size="xs" onClick={add}>
          {t('vote.projects.add')}
        </Button>
        <TakeFromScenario />
        <PickFile
          label={t('vote.projects.import')}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onPick={(file) => orTellWhy(read(file))}
          size="xs"
          variant="default"
        />
        <Button
          size="xs"
          variant="default"
          disabled={vote.projects.length === 0}
          onClick={() => orTellWhy(exportAll())}
        >
          {t('vote.projects.export')}
        </Button>
      </Group>
      {notes.length > 0 && <Notes notes={notes} none="" withSource />}
    </Stack>
  );
}
