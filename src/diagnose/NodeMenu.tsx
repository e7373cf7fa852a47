import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconDotsVertical,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isCriterion, type TreeNode } from '../../workers/model/indicator-tree.ts';
import { useTongue } from '../words/tongue.ts';
import { addTo, editNode, removeFromModel, shift, siblingsOf } from './nodeActions.tsx';

/** What can be done with a criterion or an indicator of one's own model. */
export function NodeMenu({ node }: { node: TreeNode }) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const { siblings } = siblingsOf(node);
  const place = siblings.findIndex(({ id }) => id === node.id);
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('model.change', { name: node.name[tongue] })}
        >
          <IconDotsVertical size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => editNode(node.id)}>
          {t('model.edit')}
        </Menu.Item>
        {isCriterion(node) && (
          <>
            <Menu.Item leftSection={<IconPlus size={16} />} onClick={() => addTo(node.id, 'indicator')}>
              {t('model.addIndicator')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPlus size={16} />} onClick={() => addTo(node.id, 'criterion')}>
              {t('model.addCriterion')}
            </Menu.Item>
          </>
        )}
        <Menu.Item
          leftSection={<IconArrowUp size={16} />}
          disabled={place <= 0}
          onClick={() => shift(node, -1)}
        >
          {t('model.up')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} />}
          disabled={place >= siblings.length - 1}
          onClick={() => shift(node, 1)}
        >
          {t('model.down')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} />} color="red" onClick={() => removeFromModel(node)}>
          {t('model.takeOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
