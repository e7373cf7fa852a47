import type { District } from '../../../../workers/model/district.ts';
import { LAND_USES } from '../../../../workers/model/layers.ts';
import type { ReportBlock } from '../../../../workers/model/report.ts';
import type { ReportWords } from '../words.ts';
import { nothingOpen } from './nothing.ts';
import type { ReportSource } from './source.ts';
import { sumOf } from './sums.ts';

/** How large the district is, what is known of it, and where that is from. */
export function districtBlocks(source: ReportSource, words: ReportWords): ReportBlock[] {
  const { t, numbers } = words;
  const { district, access } = source.results;
  if (!district) return nothingOpen(words);
  const { parcels, facilities } = district;
  const known = (values: Float64Array) => {
    const { sum, known } = sumOf(values);
    return known === 0 ? t('missing') : numbers.short(sum);
  };
  const network = access?.network;
  return [
    {
      type: 'figures',
      items: [
        { label: t('report.district.area'), value: `${numbers.one(sumOf(parcels.areaM2).sum / 1e4)} ha` },
        { label: t('report.district.parcels'), value: numbers.whole(parcels.count) },
        { label: t('report.district.people'), value: known(parcels.people) },
        { label: t('report.district.households'), value: known(parcels.households) },
        { label: t('report.district.jobs'), value: known(parcels.jobs) },
        {
          label: t('report.district.facilities'),
          value: facilities ? numbers.whole(facilities.count) : t('missing'),
        },
        {
          label: t('report.district.streets'),
          value: network ? `${numbers.one(network.lengthM / 1000)} km` : t('missing'),
        },
      ],
    },
    ...(district.synthetic
      ? [{ type: 'note' as const, tone: 'warning' as const, text: t('project.syntheticWhy') }]
      : []),
    ...passports(source, words),
    coverage(district, words),
    landUses(district, words),
    ...(facilities ? [kinds(district, words)] : []),
    ...notesOf(source, words),
  ];
}

function passports({ layers }: ReportSource, { t, numbers }: ReportWords): ReportBlock[] {
  const column = (title: string, wide = 1) => ({ title, numbers: false, wide });
  return [
    {
      type: 'table',
      title: t('report.district.layers'),
      columns: [
        column(t('report.district.file'), 1.6),
        column(t('report.district.role'), 1.5),
        column(t('passport.source'), 2.4),
        column(t('passport.date')),
        column(t('passport.licence')),
        column(t('passport.crs'), 1.3),
      ],
      rows: layers.map(({ layer: { passport, geometry }, mapping }) => ({
        kind: 'row' as const,
        cells: [
          `${passport.file}\nSHA-256 ${passport.hash.slice(0, 12)}…`,
          `${t(`roles.${mapping.role ?? 'none'}`)}\n${t(`geometry.${geometry.kind}`, {
            count: passport.features,
            shown: numbers.whole(passport.features),
          })}${passport.synthetic ? `\n${t('project.synthetic')}` : ''}`,
          passport.source ?? t('passport.unknown'),
          passport.date ?? t('passport.unknown'),
          passport.licence ?? t('passport.unknown'),
          passport.crs,
        ],
      })),
      note: '',
    },
  ];
}

/** Of how many parcels each thing is known. */
function coverage({ parcels }: District, { t, numbers }: ReportWords): ReportBlock {
  const columns = {
    floorAreaM2: parcels.floorAreaM2,
    yearBuilt: parcels.yearBuilt,
    households: parcels.households,
    people: parcels.people,
    jobs: parcels.jobs,
    heightLimitM: parcels.heightLimitM,
    value: parcels.value,
  };
  const counts: [string, number][] = [
    [t('meaning.landUse'), parcels.landUse.reduce((sum, code) => sum + (code < LAND_USES.length ? 1 : 0), 0)],
    ...Object.entries(columns).map(([name, values]): [string, number] => [
      t(`meaning.${name}`),
      sumOf(values).known,
    ]),
  ];
  return {
    type: 'table',
    title: t('report.district.coverage'),
    columns: [
      { title: t('report.district.column'), numbers: false },
      { title: t('report.district.known'), numbers: true },
      { title: t('report.district.unknown'), numbers: true },
      { title: t('report.district.share'), numbers: true },
    ],
    rows: counts.map(([name, count]) => ({
      kind: 'row' as const,
      cells: [
        name,
        numbers.whole(count),
        numbers.whole(parcels.count - count),
        parcels.count > 0 ? numbers.percent(count / parcels.count) : t('missing'),
      ],
    })),
    note: t('report.district.coverageNote'),
  };
}

function landUses({ parcels }: District, { t, numbers }: ReportWords): ReportBlock {
  const all = sumOf(parcels.areaM2).sum;
  const rows = [...LAND_USES.keys(), 255].flatMap((code) => {
    const rowsOfUse = [...parcels.landUse.keys()].filter((p) => parcels.landUse[p] === code);
    if (rowsOfUse.length === 0) return [];
    const areaM2 = rowsOfUse.reduce((sum, p) => sum + parcels.areaM2[p], 0);
    const name = code === 255 ? t('missing') : t(`landUse.${LAND_USES[code]}`);
    const cells = [
      name,
      numbers.whole(rowsOfUse.length),
      numbers.one(areaM2 / 1e4),
      numbers.percent(areaM2 / all),
    ];
    return [{ kind: 'row' as const, cells }];
  });
  return {
    type: 'table',
    title: t('report.district.landUses'),
    columns: [
      { title: t('meaning.landUse'), numbers: false },
      { title: t('report.district.parcels'), numbers: true },
      { title: t('report.district.ha'), numbers: true },
      { title: t('report.district.share'), numbers: true },
    ],
    rows,
    note: '',
  };
}

function kinds({ facilities }: District, { t, numbers, kindName }: ReportWords): ReportBlock {
  const tally = new Map<number, number>();
  for (const kind of facilities!.kind) tally.set(kind, (tally.get(kind) ?? 0) + 1);
  return {
    type: 'table',
    title: t('report.district.kinds'),
    columns: [
      { title: t('meaning.kind'), numbers: false },
      { title: t('report.district.count'), numbers: true },
    ],
    rows: facilities!.kinds.map((kind, k) => ({
      kind: 'row' as const,
      cells: [kindName(kind), numbers.whole(tally.get(k) ?? 0)],
    })),
    note: '',
  };
}

/** What was left out or repaired in the files. */
function notesOf({ layers, results }: ReportSource, { t, note }: ReportWords): ReportBlock[] {
  const notes = [
    ...layers.flatMap(({ layer }) => layer.notes.map((one) => `${layer.passport.file}: ${note(one)}`)),
    ...(results.district?.notes ?? []).map((one) => (one.source ? `${one.source}: ` : '') + note(one)),
  ];
  return [
    { type: 'heading', level: 2, text: t('load.checks') },
    notes.length > 0
      ? { type: 'list', items: [...new Set(notes)] }
      : { type: 'text', text: t('load.noNotes') },
  ];
}
