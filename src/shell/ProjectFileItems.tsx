import { Menu } from '@mantine/core';
import { IconDeviceFloppy, IconFolderOpen } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { openProjectFile, saveProjectFile } from '../project/projectFile.ts';
import { useProject } from '../project/store.ts';

/** The project as a file: to keep, to hand on, to open again. */
export function ProjectFileItems() {
  const { t } = useTranslation();
  const empty = useProject((state) => state.document.layers.length === 0);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Menu.Item
        leftSection={<IconDeviceFloppy size={15} />}
        disabled={empty}
        onClick={() => void saveProjectFile()}
      >
        {t('project.saveFile')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconFolderOpen size={15} />}
        closeMenuOnClick={false}
        onClick={() => picker.current?.click()}
      >
        {t('project.openFile')}
      </Menu.Item>
      <input
        ref={picker}
        type="file"
        accept=".reweave"
        hidden
        aria-label={t('project.openFile')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void openProjectFile(file);
        }}
      />
    </>
  );
}
