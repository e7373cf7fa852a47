import { ActionIcon, Button, FileButton, Group, Menu, Select, Stack, Text } from '@mantine/core';
import {
  IconCopy,
  IconDeviceFloppy,
  IconDots,
  IconFolderOpen,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { serialiseModel } from '../../workers/appraisal/own-models/file.ts';
import {
  chooseModel,
  copyModel,
  isOwn,
  openModel,
  removeModel,
  SHISHAN,
  useModel,
} from '../project/models.ts';
import { useProject } from '../project/store.ts';
import { tell, tellProblem } from '../shell/notices.ts';
import { download } from '../table/download.ts';
import { useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import { addTo, editNode } from './nodeActions.tsx';

/** Which indicator model scores the district; copies, files and the model's own name. */
export function ModelBar() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const tongue = useTongue();
  const model = useModel();
  const models = useProject(({ document }) => document.score.models);
  const own = useProject(({ document }) => isOwn(document));
  const reset = useRef<() => void>(null);
  const copy = () => copyModel({ en: `${model.name.en} (copy)`, zh: `${model.name.zh}（副本）` });
  const save = () => {
    const name = `${model.id}.json`;
    const file = new Blob([serialiseModel(model)], { type: 'application/json' });
    download(file, name);
    tell('takeAway.saved', { name, size: numbers.bytes(file.size) });
  };
  const open = (file: File | null) => {
    file?.text().then(openModel).catch(tellProblem);
    reset.current?.();
  };
  return (
    <Stack gap={6}>
      <Group gap={6} align="end" wrap="nowrap">
        <Select
          size="xs"
          flex={1}
          label={t('model.label')}
          allowDeselect={false}
          data={[SHISHAN, ...models].map(({ id, name }) => ({ value: id, label: name[tongue] }))}
          value={model.id}
          onChange={(id) => id && chooseModel(id)}
        />
        <FileButton
          resetRef={reset}
          onChange={open}
          accept=".json,application/json"
          inputProps={{ 'aria-label': t('model.open') }}
        >
          {(props) => (
            <Menu position="bottom-end" width={230}>
              <Menu.Target>
                <ActionIcon variant="default" size={30} aria-label={t('model.menu')}>
                  <IconDots size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconCopy size={16} />} onClick={copy}>
                  {t('model.copy')}
                </Menu.Item>
                <Menu.Item leftSection={<IconFolderOpen size={16} />} {...props}>
                  {t('model.open')}
                </Menu.Item>
                <Menu.Item leftSection={<IconDeviceFloppy size={16} />} onClick={save}>
                  {t('model.save')}
                </Menu.Item>
                {own && (
                  <Menu.Item leftSection={<IconTrash size={16} />} onClick={removeModel}>
                    {t('model.remove')}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          )}
        </FileButton>
      </Group>
      {own ? (
        <Group gap={6}>
          <Button size="compact-xs" variant="default" onClick={() => editNode(null)}>
            {t('model.rename')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPlus size={13} />}
            onClick={() => addTo(null, 'criterion')}
          >
            {t('model.addCriterion')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPlus size={13} />}
            onClick={() => addTo(null, 'indicator')}
          >
            {t('model.addIndicator')}
          </Button>
        </Group>
      ) : (
        <Text size="xs" c="dimmed">
          {t('model.presetHint')}
        </Text>
      )}
    </Stack>
  );
}
