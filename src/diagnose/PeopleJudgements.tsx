import { ActionIcon, Button, FileButton, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TreeNode } from '../../workers/model/indicator-tree.ts';
import type { JudgingPerson } from '../../workers/model/weighting.ts';
import { judgementText } from '../../workers/weighting/judgement-text.ts';
import { readJudgements } from '../../workers/weighting/read-judgements.ts';
import { isWorkbook, sheetsOf } from '../../workers/weighting/workbook.ts';
import { useResults } from '../project/results.ts';
import { edit, useProject } from '../project/store.ts';
import { tellProblem } from '../shell/notices.ts';
import { download } from '../table/download.ts';
import { useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import { GroupResult } from './GroupResult.tsx';
import { Unfold } from './Unfold.tsx';
import { setWay } from './weightWays.ts';

interface Props {
  group: string;
  members: TreeNode[];
  people: JudgingPerson[];
}

/** Several people's judgements of one group, from tables as files or pasted, taken together. */
export function PeopleJudgements({ group, members, people }: Props) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const reset = useRef<() => void>(null);
  const change = (next: JudgingPerson[]) => edit(setWay(group, { by: 'people', people: next }));
  const add = (added: JudgingPerson[]) => {
    const way = useProject.getState().document.score.ways[group];
    change([...(way?.by === 'people' ? way.people : []), ...added]);
  };
  const readFiles = async (files: File[]) => {
    const tables = (await taken(files.map(tablesOf))).flat();
    const added = await taken(tables.map(async (table) => personOf(table, members)));
    if (added.length > 0) add(added);
    reset.current?.();
  };
  const template = () => {
    const names = members.map(({ name }) => `"${name[tongue].replaceAll('"', '""')}"`);
    const rows = names.map((name, i) => [name, ...names.map((_, j) => (i === j ? '1' : ''))].join(','));
    const text = `\uFEFF${[['', ...names].join(','), ...rows].join('\r\n')}\r\n`;
    download(new Blob([text], { type: 'text/csv' }), `judgements-${group}.csv`);
  };
  return (
    <Stack gap={6}>
      <Group gap={6}>
        <FileButton
          multiple
          resetRef={reset}
          accept=".xlsx,.csv,.tsv,.txt,text/csv,text/plain"
          inputProps={{ 'aria-label': t('people.files') }}
          onChange={(files) => void readFiles(files)}
        >
          {(props) => (
            <Button {...props} size="compact-xs" variant="default">
              {t('people.files')}
            </Button>
          )}
        </FileButton>
        <Button size="compact-xs" variant="default" onClick={template}>
          {t('people.template')}
        </Button>
      </Group>
      <Unfold label={t('people.paste')}>
        <Pasted members={members} count={people.length} onAdd={(person) => add([person])} />
      </Unfold>
      {people.length > 0 && (
        <PeopleList group={group} people={people} onRemove={(at) => change(people.toSpliced(at, 1))} />
      )}
      <GroupResult group={group} members={members} />
    </Stack>
  );
}

/** What succeeded, in order; what did not is told. */
async function taken<T>(promises: Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(promises);
  for (const one of settled) if (one.status === 'rejected') tellProblem(one.reason);
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

interface PersonTable {
  name: string;
  table: string | string[][];
}

/** Each filled sheet of a workbook is one person, who is called as the sheet where there are several. */
async function tablesOf(file: File): Promise<PersonTable[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.replace(/\.\w+$/, '');
  if (!isWorkbook(bytes)) return [{ name, table: judgementText(bytes, file.name) }];
  const sheets = await sheetsOf(bytes, file.name);
  return sheets.map((sheet) => ({ name: sheets.length > 1 ? sheet.name : name, table: sheet.rows }));
}

function personOf({ name, table }: PersonTable, members: TreeNode[]): JudgingPerson {
  return { name, matrix: readJudgements(table, members).matrix, weight: 1 };
}

function Pasted(props: { members: TreeNode[]; count: number; onAdd(person: JudgingPerson): void }) {
  const { members, count, onAdd } = props;
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const add = () => {
    try {
      const { matrix } = readJudgements(text, members);
      onAdd({ name: name.trim() || t('people.person', { number: count + 1 }), matrix, weight: 1 });
      setText('');
      setName('');
    } catch (error) {
      tellProblem(error);
    }
  };
  return (
    <Stack gap={6} mt={4}>
      <TextInput
        size="xs"
        label={t('people.name')}
        placeholder={t('people.person', { number: count + 1 })}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        size="xs"
        rows={5}
        label={t('people.table')}
        description={t('people.tableHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button size="compact-xs" variant="default" disabled={text.trim() === ''} onClick={add}>
        {t('people.add')}
      </Button>
    </Stack>
  );
}

function PeopleList(props: { group: string; people: JudgingPerson[]; onRemove(at: number): void }) {
  const { group, people, onRemove } = props;
  const { t } = useTranslation();
  const numbers = useNumbers();
  const together = useResults((results) => results.weighing?.people[group]);
  return (
    <ul className="people" aria-label={t('people.list')}>
      {people.map(({ name }, at) => {
        const own = together?.people[at];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: people may share a name, and the place is who they are.
          <li key={at}>
            <Text size="xs" truncate>
              {name}
            </Text>
            <Text size="xs" c={own && !own.consistent ? 'red' : 'dimmed'}>
              {own ? `CR ${numbers.two(own.cr)}` : together ? t('people.partly') : ''}
            </Text>
            <ActionIcon
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={t('people.remove', { name })}
              onClick={() => onRemove(at)}
            >
              <IconX size={12} />
            </ActionIcon>
          </li>
        );
      })}
    </ul>
  );
}
