import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../workers/model/scenario.ts';
import { serialiseSheet } from '../../../workers/renewal/sheet/file.ts';
import {
  readSheet,
  resetAssumptions,
  type SheetRead,
  sheetOf,
  takeSheet,
} from '../../project/assumptions.ts';
import { SHEET } from '../../project/sheet.ts';
import { useProject } from '../../project/store.ts';
import { tell, tellProblem } from '../../shell/notices.ts';
import { PickFile } from '../../shell/PickFile.tsx';
import { download } from '../../table/download.ts';
import { useNumbers } from '../../words/numbers.ts';
import { SheetCompare } from './SheetCompare.tsx';

const OF_FILE = 'file';
const OF_SHEET = 'sheet';

/** Saves, loads and compares the sheet of assumptions. */
export function SheetBar({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const scenarios = useProject(({ document }) => document.plans.scenarios);
  const [loaded, setLoaded] = useState<(SheetRead & { file: string }) | null>(null);
  const [against, setAgainst] = useState<string | null>(null);
  const changed = Object.keys(scenario.assumptions).length;
  const save = () => {
    const name = 'assumptions.json';
    const file = new Blob([serialiseSheet(sheetOf(scenario))], { type: 'application/json' });
    download(file, name);
    tell('takeAway.saved', { name, size: numbers.bytes(file.size) });
  };
  const load = async (file: File) => {
    try {
      setLoaded({ ...readSheet(await file.text()), file: file.name });
      setAgainst(OF_FILE);
    } catch (error) {
      tellProblem(error);
    }
  };
  const others = scenarios.filter(({ id }) => id !== scenario.id);
  const other = others.find(({ id }) => `scenario:${id}` === against);
  const compared =
    against === OF_FILE && loaded
      ? { name: loaded.file, sheet: loaded.sheet }
      : against === OF_SHEET
        ? { name: t('assume.theSheet'), sheet: SHEET }
        : other && { name: other.name, sheet: sheetOf(other) };
  return (
    <Stack gap={6}>
      <Group gap={6}>
        <Button size="compact-xs" variant="default" onClick={save}>
          {t('assume.save')}
        </Button>
        <PickFile
          label={t('assume.load')}
          accept=".json,application/json"
          onPick={(file) => void load(file)}
          size="compact-xs"
          variant="default"
        />
        <Button size="compact-xs" variant="default" disabled={changed === 0} onClick={resetAssumptions}>
          {t('assume.reset', { count: changed })}
        </Button>
      </Group>
      {loaded && (
        <Group gap={6} role="status">
          <Text size="xs">
            {t('assume.read', { file: loaded.file, count: Object.keys(loaded.overrides).length })}{' '}
            {loaded.unknown.length > 0 && t('assume.unknown', { ids: loaded.unknown.join(', ') })}
          </Text>
          <Button size="compact-xs" onClick={() => takeSheet(loaded)}>
            {t('assume.take')}
          </Button>
        </Group>
      )}
      <Select
        size="xs"
        clearable
        label={t('assume.compare')}
        placeholder={t('assume.compareNone')}
        data={[
          { value: OF_SHEET, label: t('assume.theSheet') },
          ...(loaded ? [{ value: OF_FILE, label: loaded.file }] : []),
          ...others.map(({ id, name }) => ({ value: `scenario:${id}`, label: name })),
        ]}
        value={compared ? against : null}
        onChange={setAgainst}
      />
      {compared && (
        <SheetCompare
          scenario={scenario}
          name={compared.name}
          other={compared.sheet}
          onClose={() => setAgainst(null)}
        />
      )}
    </Stack>
  );
}
