import { Checkbox, NativeSelect, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { REPORT_SECTIONS, type ReportChoices } from '../../../workers/model/report.ts';
import { TypedText } from '../../diagnose/TypedText.tsx';
import { useListening } from '../../project/listening.ts';
import { edit, useProject } from '../../project/store.ts';
import { DateField } from '../../shell/DateField.tsx';
import { coverDay } from './coverDay.ts';

function choose(part: Partial<ReportChoices>): void {
  edit((document) => ({ ...document, report: { ...document.report, ...part } }));
}

/** What the report holds and what stands on its cover. */
export function ReportTopic() {
  const { t } = useTranslation();
  const choices = useProject((state) => state.document.report);
  const scenarios = useProject((state) => state.document.plans.scenarios);
  const today = useListening((state) => state.today);
  const { title, author, date, language, maps, without, withoutScenarios } = choices;
  return (
    <Stack gap="sm" data-testid="report-choices">
      <Text size="sm" c="dimmed">
        {t('report.panel.intro')}
      </Text>
      <TypedText
        label={t('report.panel.title')}
        placeholder={t('report.panel.titlePlaceholder')}
        value={title}
        onCommit={(text) => choose({ title: text.slice(0, 200) })}
      />
      <TypedText
        label={t('report.panel.author')}
        value={author}
        onCommit={(text) => choose({ author: text.slice(0, 200) })}
      />
      <DateField
        label={t('report.panel.date')}
        value={coverDay(date, today)}
        onCommit={(day) => choose({ date: day ?? '' })}
      />
      <NativeSelect
        size="xs"
        label={t('report.panel.language')}
        value={language ?? 'screen'}
        data={[
          { value: 'screen', label: t('report.panel.screen') },
          { value: 'zh-CN', label: t('report.panel.zh') },
          { value: 'en', label: t('report.panel.en') },
        ]}
        onChange={({ currentTarget: { value } }) =>
          choose({ language: value === 'zh-CN' || value === 'en' ? value : null })
        }
      />
      <Switch
        size="xs"
        label={t('report.panel.maps')}
        checked={maps}
        onChange={({ currentTarget: { checked } }) => choose({ maps: checked })}
      />
      <Checkbox.Group
        size="xs"
        label={t('report.panel.sections')}
        value={REPORT_SECTIONS.filter((name) => !without.includes(name))}
        onChange={(kept) => choose({ without: REPORT_SECTIONS.filter((name) => !kept.includes(name)) })}
      >
        <Stack gap={5} mt={5}>
          {REPORT_SECTIONS.map((name) => (
            <Checkbox key={name} size="xs" value={name} label={t(`report.section.${name}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox.Group
        size="xs"
        label={t('report.panel.scenarios')}
        value={scenarios.map(({ id }) => id).filter((id) => !withoutScenarios.includes(id))}
        onChange={(kept) =>
          choose({ withoutScenarios: scenarios.map(({ id }) => id).filter((id) => !kept.includes(id)) })
        }
      >
        <Stack gap={5} mt={5}>
          {scenarios.length === 0 && <Text size="xs">{t('report.panel.noScenarios')}</Text>}
          {scenarios.map(({ id, name }) => (
            <Checkbox key={id} size="xs" value={id} label={name} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
}
