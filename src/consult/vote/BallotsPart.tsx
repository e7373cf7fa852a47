import { Button, Group, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ballotColumns } from '../../../workers/consult/votes/ballot-file.ts';
import { changesSince, withoutBallots } from '../../../workers/consult/votes/kept-vote.ts';
import { listedOf } from '../../../workers/consult/votes/shortlisting.ts';
import type { Note } from '../../../workers/model/notes.ts';
import { BALLOT_SOURCES, type BallotSource } from '../../../workers/model/vote-kept.ts';
import { Notes } from '../../load/Notes.tsx';
import { runJob } from '../../project/engine/engine.ts';
import { addBallots, editVote, useVote } from '../../project/votes.ts';
import { PickFile } from '../../shell/PickFile.tsx';
import { nameOfProject, orTellWhy, saveCsv } from '../../table/takeAway.ts';
import { useNumbers } from '../../words/numbers.ts';
import { Changes } from './Changes.tsx';
import { isHidden } from './isHidden.ts';
import { TypeBallot } from './TypeBallot.tsx';

/** How many ballots there are and how they came, and the ways in for paper and files. */
export function BallotsPart() {
  const { t } = useTranslation();
  const vote = useVote();
  const numbers = useNumbers();
  const [read, setRead] = useState<{ notes: Note[]; count: number } | null>(null);
  const { ballots, type, state, projects } = vote;
  const isTaking = state !== 'preparing';
  const load = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const input = { bytes, file: file.name, type, projects: projects.map(({ id, name }) => ({ id, name })) };
    const found = await runJob('readBallots', 'readBallots', input);
    addBallots(found.ballots);
    setRead({ notes: found.notes, count: found.ballots.length });
  };
  const exportAll = async () => {
    const ids = listedOf(vote).map(({ id }) => id);
    const columns = ballotColumns(ballots, type, ids);
    await saveCsv(columns, ballots.length, `${nameOfProject()}-ballots.csv`);
  };
  const take = (by: BallotSource, count: number) =>
    modals.openConfirmModal({
      title: t('vote.ballots.removeTitle', { count }),
      children: t('vote.ballots.removeText'),
      labels: { confirm: t('ask.confirm'), cancel: t('ask.cancel') },
      onConfirm: () => editVote((now) => withoutBallots(now, by)),
    });
  const changes = changesSince(vote);
  return (
    <Stack gap="sm">
      {changes && <Changes changes={changes} />}
      {!isTaking && <Text size="sm">{t('vote.ballots.notOpen')}</Text>}
      <table className="plain-table vote-narrow" data-testid="ballot-sources">
        <thead>
          <tr>
            <th scope="col">{t('vote.ballots.from')}</th>
            <th scope="col">{t('vote.ballots.count')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {BALLOT_SOURCES.map((by) => {
            const count = ballots.filter((ballot) => ballot.by === by).length;
            return (
              <tr key={by}>
                <th scope="row">{t(`vote.ballots.by.${by}`)}</th>
                <td>{numbers.whole(count)}</td>
                <td>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color="gray"
                    disabled={count === 0}
                    aria-label={t('vote.ballots.removeFrom', { from: t(`vote.ballots.by.${by}`) })}
                    onClick={() => take(by, count)}
                  >
                    {t('vote.ballots.remove')}
                  </Button>
                </td>
              </tr>
            );
          })}
          <tr className="total-row">
            <th scope="row">{t('vote.ballots.all')}</th>
            <td>{numbers.whole(ballots.length)}</td>
            <td />
          </tr>
        </tbody>
      </table>
      {isTaking && <TypeBallot vote={vote} />}
      <Group gap={6}>
        <PickFile
          label={t('vote.ballots.import')}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onPick={(file) => orTellWhy(load(file))}
          size="xs"
          variant="default"
          disabled={!isTaking}
        />
        <Button
          size="xs"
          variant="default"
          disabled={ballots.length === 0 || isHidden(vote)}
          title={isHidden(vote) ? t('vote.results.hidden') : undefined}
          onClick={() => orTellWhy(exportAll())}
        >
          {t('vote.ballots.export')}
        </Button>
      </Group>
      {read && (
        <div role="status" data-testid="ballots-read">
          <Text size="sm">{t('vote.ballots.read', { count: read.count })}</Text>
          <Notes notes={read.notes} none={t('vote.ballots.noProblem')} withSource />
        </div>
      )}
      <Text size="xs" c="dimmed">
        {t('vote.ballots.stay')}
      </Text>
    </Stack>
  );
}
