import type { ReportBlock, ReportTable } from '../../../../workers/model/report.ts';
import type { Scenario } from '../../../../workers/model/scenario.ts';
import { type Agreement, type GroupFare, PARTIES } from '../../../../workers/model/stakeholders.ts';
import { wantedOf } from '../../../project/wanted.ts';
import { orMissing } from '../../../words/orMissing.ts';
import type { ReportWords } from '../words.ts';
import { failedOnes, withoutScenarios } from './nothing.ts';
import type { ReportSource } from './source.ts';

interface Asked {
  scenario: Scenario;
  agreement: Agreement;
}

/** Who agrees with each scenario, and which households gain and lose. */
export function agreementBlocks(source: ReportSource, words: ReportWords): ReportBlock[] {
  const none = withoutScenarios(source, words);
  if (none) return none;
  const { t } = words;
  const asked = source.compared!.flatMap(({ scenario, result }) =>
    result ? [{ scenario, agreement: result.agreement }] : [],
  );
  const idle = asked.filter(({ agreement }) => agreement.parcels.length === 0);
  const changing = asked.filter(({ agreement }) => agreement.parcels.length > 0);
  return [
    { type: 'text', text: t('agree.intro') },
    ...failedOnes(source, words),
    ...idle.map(
      ({ scenario }): ReportBlock => ({
        type: 'note',
        tone: 'info',
        text: t('report.agreement.nothing', { name: scenario.name }),
      }),
    ),
    ...(changing.length > 0 ? [parties(changing, words), groups(changing, words)] : []),
  ];
}

function parties(asked: Asked[], { t, numbers }: ReportWords): ReportTable {
  return {
    type: 'table',
    title: t('report.agreement.parties'),
    columns: [
      { title: t('report.scenario'), numbers: false, wide: 1.6 },
      { title: t('report.agreement.all'), numbers: true },
      { title: t('report.agreement.wanted'), numbers: true },
      ...PARTIES.map((party) => ({ title: t(`agree.name.${party}`), numbers: true, wide: 1.3 })),
      { title: t('report.agreement.winners'), numbers: true, wide: 1.3 },
      { title: t('report.agreement.losers'), numbers: true, wide: 1.3 },
    ],
    rows: asked.map(({ scenario, agreement }) => ({
      kind: 'row' as const,
      cells: [
        scenario.name,
        numbers.percent(agreement.consensus),
        numbers.percent(wantedOf(scenario)),
        ...PARTIES.map((party) => {
          const share = agreement.shares[party];
          if (Number.isNaN(share)) return t('agree.noPart');
          return `${numbers.percent(share)}\n¥${numbers.short(agreement.surplus[party])}`;
        }),
        numbers.whole(agreement.winners),
        numbers.whole(agreement.losers),
      ],
    })),
    note: `${t('report.agreement.partiesNote')} ${t('report.illustrative')}`,
  };
}

function groups(asked: Asked[], { t, numbers }: ReportWords): ReportTable {
  const rowsOf = ({ byIncome, byTenure, byAge }: Agreement): [string, GroupFare][] => [
    ...byIncome.map((fare, quarter): [string, GroupFare] => [t(`agree.income.${quarter}`), fare]),
    [t('agree.group.owners'), byTenure.owners],
    [t('agree.group.tenants'), byTenure.tenants],
    [t('agree.group.old'), byAge.old],
    [t('agree.group.younger'), byAge.younger],
  ];
  const fares = asked.map(({ agreement }) => rowsOf(agreement));
  const write = ({ households, losers, gain }: GroupFare) => {
    if (!(households > 0)) return t('missing');
    const lose = t('report.agreement.lose', {
      households: numbers.whole(households),
      share: numbers.percent(losers / households),
    });
    return `${lose}\n¥${orMissing(t, numbers.short)(gain)}`;
  };
  return {
    type: 'table',
    title: t('report.agreement.groups'),
    columns: [
      { title: t('agree.who'), numbers: false },
      ...asked.map(({ scenario }) => ({ title: scenario.name, numbers: true, colour: scenario.colour })),
    ],
    rows: fares[0].map(([name], g) => ({
      kind: 'row' as const,
      cells: [name, ...fares.map((rows) => write(rows[g][1]))],
    })),
    note: `${t('report.agreement.groupsNote')} ${t('report.illustrative')}`,
  };
}
