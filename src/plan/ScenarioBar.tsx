import { ActionIcon, ColorSwatch, Group, Menu, Popover, Select, SimpleGrid, TextInput } from '@mantine/core';
import { IconCopy, IconDots, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SCENARIO_COLOURS, type Scenario } from '../../workers/model/scenario.ts';
import { addScenario, editScenario, openScenario, removeScenario } from '../project/scenarios.ts';
import { useProject } from '../project/store.ts';

/** Which scenario is open, its name and colour, and how to have another. */
export function ScenarioBar({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation();
  const scenarios = useProject((state) => state.document.plans.scenarios);
  const rename = (name: string) => {
    if (name.trim() !== '' && name !== scenario.name) editScenario((one) => ({ ...one, name }));
  };
  return (
    <Group gap={6} wrap="nowrap" align="end">
      <Popover position="bottom-start" trapFocus>
        <Popover.Target>
          <ActionIcon variant="default" size={30} aria-label={t('plan.colour')}>
            <ColorSwatch size={16} color={scenario.colour} />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown>
          <TextInput
            key={scenario.id + scenario.name}
            size="xs"
            mb="xs"
            label={t('plan.name')}
            defaultValue={scenario.name}
            maxLength={80}
            onBlur={(event) => rename(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') rename(event.currentTarget.value);
            }}
          />
          <SimpleGrid cols={7} spacing={6} aria-label={t('plan.colour')}>
            {SCENARIO_COLOURS.map((colour) => (
              <ColorSwatch
                key={colour}
                component="button"
                type="button"
                size={22}
                color={colour}
                aria-label={colour}
                aria-pressed={colour === scenario.colour}
                onClick={() => editScenario((one) => ({ ...one, colour }))}
              />
            ))}
          </SimpleGrid>
        </Popover.Dropdown>
      </Popover>
      <Select
        size="xs"
        flex={1}
        aria-label={t('plan.scenario')}
        allowDeselect={false}
        data={scenarios.map(({ id, name }) => ({ value: id, label: name }))}
        value={scenario.id}
        onChange={(id) => id && openScenario(id)}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={t('plan.menu')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPlus size={15} />}
            onClick={() => addScenario(t('plan.newName', { n: scenarios.length + 1 }))}
          >
            {t('plan.add')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCopy size={15} />}
            onClick={() => addScenario(t('plan.copyName', { name: scenario.name }), scenario)}
          >
            {t('plan.copy')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={15} />} onClick={() => removeScenario(scenario.id)}>
            {t('plan.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
