import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { moveNode, replaceNode, setWeight } from '../../workers/appraisal/own-models/edit.ts';
import { isCriterion, membersOf, ROOT } from '../../workers/model/indicator-tree.ts';
import { useModel } from '../project/models.ts';
import { groupIdOf, groupsFor, placeOf } from '../project/modelTree.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { useTongue } from '../words/tongue.ts';
import { IndicatorFields } from './IndicatorFields.tsx';
import { NameFields } from './NameFields.tsx';
import { addTo, removeFromModel, tryEdit } from './nodeActions.tsx';

/** Everything about a criterion or an indicator of one's own model. Every change counts at once and is one step of undo. */
export function NodeEditor({ id }: { id: string }) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const model = useModel();
  const place = placeOf(model, id);
  if (!place) return <Text size="sm">{t('model.gone')}</Text>;
  const { node, parent } = place;
  const siblings = membersOf(parent ?? model);
  const sum = siblings.reduce((total, sibling) => total + sibling.weight, 0);
  return (
    <Stack gap="sm" data-testid="node-editor">
      <NameFields
        name={node.name}
        onChange={(name) => tryEdit((before) => replaceNode(before, { ...node, name }))}
      />
      <Group gap={8} align="start" wrap="nowrap">
        <Select
          size="xs"
          flex={1}
          label={t('model.inGroup')}
          allowDeselect={false}
          data={groupsFor(model, node).map((group) => ({
            value: groupIdOf(group),
            label: group ? group.name[tongue] : t('model.top'),
          }))}
          value={groupIdOf(parent)}
          onChange={(to) => to && to !== groupIdOf(parent) && tryEdit((before) => moveNode(before, id, to))}
        />
        <NumberField
          label={t('model.share')}
          unit="%"
          width={150}
          min={siblings.length === 1 ? 100 : 0.1}
          max={siblings.length === 1 ? 100 : 99.9}
          decimals={1}
          value={Number(((100 * node.weight) / sum).toFixed(1))}
          onCommit={(percent) =>
            tryEdit((before) => setWeight(before, id, percent / 100), { weightsOf: parent?.id ?? ROOT })
          }
        />
      </Group>
      <Text size="xs" c="dimmed">
        {t('model.shareHint')}
      </Text>
      {isCriterion(node) ? (
        <Group gap={8}>
          <Button size="xs" variant="default" onClick={() => addTo(id, 'indicator')}>
            {t('model.addIndicator')}
          </Button>
          <Button size="xs" variant="default" onClick={() => addTo(id, 'criterion')}>
            {t('model.addCriterion')}
          </Button>
        </Group>
      ) : (
        <IndicatorFields indicator={node} />
      )}
      <Group justify="space-between">
        <Button
          size="xs"
          variant="subtle"
          color="red"
          onClick={() => {
            if (removeFromModel(node)) modals.closeAll();
          }}
        >
          {t('model.takeOut')}
        </Button>
        <Button size="xs" onClick={() => modals.closeAll()}>
          {t('model.done')}
        </Button>
      </Group>
    </Stack>
  );
}
