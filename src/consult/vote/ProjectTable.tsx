import { ActionIcon, Checkbox, Table, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ballotsNaming } from '../../../workers/consult/votes/kept-vote.ts';
import { type WhyNotListed, whyNotListed } from '../../../workers/consult/votes/shortlisting.ts';
import type { KeptProject, VoteKept } from '../../../workers/model/vote-kept.ts';
import { TypedText } from '../../diagnose/TypedText.tsx';
import { editProject, editVote } from '../../project/votes.ts';
import { NumberField } from '../../shell/NumberField.tsx';

interface Props {
  vote: VoteKept;
  onRefused(refused: { id: string; why: WhyNotListed } | null): void;
}

/** The projects, to be written, priced and put on the shortlist. */
export function ProjectTable({ vote, onRefused }: Props) {
  const { t } = useTranslation();
  if (vote.projects.length === 0) return <Text size="sm">{t('vote.projects.none')}</Text>;
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table fz="xs" verticalSpacing={4} horizontalSpacing={6} data-testid="vote-projects">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('vote.projects.listed')}</Table.Th>
            <Table.Th>{t('vote.projects.id')}</Table.Th>
            <Table.Th>{t('vote.projects.name')}</Table.Th>
            <Table.Th>{t('vote.projects.text')}</Table.Th>
            <Table.Th>{t('vote.projects.cost')}</Table.Th>
            <Table.Th>{t('vote.projects.from')}</Table.Th>
            <Table.Th aria-label={t('vote.projects.remove')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {vote.projects.map((project) => (
            <ProjectRow key={project.id} vote={vote} project={project} onRefused={onRefused} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function ProjectRow({ vote, project, onRefused }: Props & { project: KeptProject }) {
  const { t } = useTranslation();
  const { id, name, text, cost, parcel, scenario, listed, example } = project;
  const naming = vote.ballots.length > 0 ? ballotsNaming(vote, id) : 0;
  const list = (wanted: boolean) => {
    const why = wanted ? whyNotListed(vote, project) : null;
    onRefused(why && { id, why });
    if (why) return;
    const change = () => editProject(id, { listed: wanted });
    if (wanted || naming === 0) return change();
    modals.openConfirmModal({
      title: t('vote.projects.strikeTitle', { id }),
      children: t('vote.projects.strikeText', { count: naming }),
      labels: { confirm: t('ask.confirm'), cancel: t('ask.cancel') },
      onConfirm: change,
    });
  };
  const remove = () => editVote((now) => ({ ...now, projects: now.projects.filter((one) => one.id !== id) }));
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          size="sm"
          checked={listed}
          aria-label={t('vote.projects.list', { id })}
          onChange={(event) => list(event.currentTarget.checked)}
        />
      </Table.Td>
      <Table.Th scope="row">{id}</Table.Th>
      <Table.Td>
        <TypedText
          ariaLabel={t('vote.projects.nameEn', { id })}
          placeholder={t('vote.projects.en')}
          value={name.en}
          onCommit={(en) => editProject(id, { name: { ...name, en } })}
        />
        <TypedText
          ariaLabel={t('vote.projects.nameZh', { id })}
          placeholder={t('vote.projects.zh')}
          value={name.zh}
          onCommit={(zh) => editProject(id, { name: { ...name, zh } })}
        />
      </Table.Td>
      <Table.Td>
        <TypedText
          ariaLabel={t('vote.projects.textEn', { id })}
          placeholder={t('vote.projects.en')}
          value={text.en}
          onCommit={(en) => editProject(id, { text: { ...text, en } })}
        />
        <TypedText
          ariaLabel={t('vote.projects.textZh', { id })}
          placeholder={t('vote.projects.zh')}
          value={text.zh}
          onCommit={(zh) => editProject(id, { text: { ...text, zh } })}
        />
      </Table.Td>
      <Table.Td>
        <NumberField
          label=""
          ariaLabel={t('vote.projects.costOf', { id })}
          unit={t('vote.yuan')}
          width={130}
          min={1}
          max={1e12}
          grouped
          value={cost}
          placeholder={t('vote.notSet')}
          onCommit={(value) => editProject(id, { cost: value })}
        />
      </Table.Td>
      <Table.Td maw={110}>
        {example
          ? t('vote.ballots.by.example')
          : [scenario, parcel].filter(Boolean).join(' · ') || t('vote.projects.byHand')}
      </Table.Td>
      <Table.Td>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={naming > 0}
          title={naming > 0 ? t('vote.projects.named', { count: naming }) : undefined}
          aria-label={t('vote.projects.removeOne', { id })}
          onClick={remove}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}
