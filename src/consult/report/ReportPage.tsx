import { Button, Group, Loader, Text } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypeHtml, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { orTellWhy } from '../../table/takeAway.ts';
import { ReportPreview } from './ReportPreview.tsx';
import './report.css';
import { printReport, takeReport } from './takeReport.ts';
import { useReport } from './useReport.ts';

/** The report as it will be, and the ways to take it away. */
export function ReportPage() {
  const { t } = useTranslation();
  const { report, maps, wanted } = useReport();
  return (
    <div className="report-page" data-testid="report" data-maps={maps.state}>
      <Group className="report-bar" gap={8} role="toolbar" aria-label={t('report.panel.take')}>
        <Button
          size="xs"
          leftSection={<IconFileTypeDocx size={16} />}
          onClick={() => orTellWhy(takeReport(report, 'docx'))}
        >
          {t('report.panel.docx')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileTypeHtml size={16} />}
          onClick={() => orTellWhy(takeReport(report, 'html'))}
        >
          {t('report.panel.html')}
        </Button>
        <Button
          size="xs"
          variant="default"
          title={t('report.panel.printHint')}
          leftSection={<IconPrinter size={16} />}
          onClick={() => orTellWhy(printReport(report))}
        >
          {t('report.panel.print')}
        </Button>
        <Group gap={6} ml="auto" role="status">
          {maps.state === 'making' && (
            <>
              <Loader size={14} aria-hidden="true" />
              <Text size="xs">
                {t('report.panel.makingMaps', { done: maps.pictures.size, count: wanted })}
              </Text>
              <Button size="compact-xs" variant="default" onClick={maps.stop}>
                {t('report.panel.stopMaps')}
              </Button>
            </>
          )}
          {(maps.state === 'stopped' || maps.state === 'failed') && (
            <>
              <Text size="xs">{t('report.panel.incomplete')}</Text>
              <Button size="compact-xs" variant="default" onClick={maps.again}>
                {t('report.panel.mapsAgain')}
              </Button>
            </>
          )}
        </Group>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="report-scroll" tabIndex={0} aria-label={t('report.preview')}>
        <ReportPreview report={report} />
      </section>
    </div>
  );
}
