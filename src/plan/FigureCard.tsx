import { Badge, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../workers/model/notes.ts';
import type { SheetOverrides } from '../../workers/model/sheet.ts';
import { useResults } from '../project/results.ts';
import { useScenario } from '../project/scenarios.ts';
import { SHEET } from '../project/sheet.ts';
import { useNumbers } from '../words/numbers.ts';
import { sentenceOfNote } from '../words/sentence.ts';
import { useTongue } from '../words/tongue.ts';
import { type FigureRow, familyOf } from './figureRows.ts';
import { useFigureWords } from './figureWords.ts';
import { restsOnRow } from './restsOnRow.ts';

type Subject = Pick<FigureRow, 'figure' | 'facility'>;

/** Whose figure it is: assumptions that differ from the sheet, and what was found while it was measured. */
interface Owner {
  assumptions: SheetOverrides;
  notes: Note[];
}

/** The open scenario. */
function useOpenOwner(): Owner {
  const notes = useResults((results) => results.planMeasured?.evaluation.notes) ?? [];
  return { assumptions: useScenario()?.assumptions ?? {}, notes };
}

/** A figure of a plan that tells how it was made: a click opens its method card. Without an owner it is the open scenario's. */
export function FigureButton(props: { subject: Subject; owner?: Owner; children: ReactNode }) {
  const { subject, owner, children } = props;
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="number-button"
      title={t('card.open')}
      onClick={() =>
        modals.open({
          title: t('card.title'),
          size: 'lg',
          children: <FigureCard subject={subject} owner={owner} />,
        })
      }
    >
      {children}
    </button>
  );
}

/** What a figure is, its formula, the assumptions that it rests on with value and source, and what was missing. */
function FigureCard({ subject, owner }: { subject: Subject; owner?: Owner }) {
  const { t } = useTranslation();
  const { nameOf } = useFigureWords();
  const open = useOpenOwner();
  const { assumptions, notes } = owner ?? open;
  const family = familyOf(subject.figure);
  return (
    <Stack gap="sm" data-testid="figure-card">
      <Text fw={650} size="lg">
        {nameOf(subject)}
      </Text>
      <Text size="sm">{t(`figures.about.${family}.plain`)}</Text>
      <div className="card-formula">{t(`figures.about.${family}.formula`)}</div>
      <AssumptionRows
        ids={restsOnRow(subject, assumptions).all.map(({ id }) => id)}
        assumptions={assumptions}
      />
      <section aria-label={t('card.missing')}>
        <Text size="xs" fw={650}>
          {t('card.missing')}
        </Text>
        {notes.length === 0 ? (
          <Text size="sm">{t('card.nothingMissing')}</Text>
        ) : (
          <ul className="card-list">
            {notes.map((note) => (
              <li key={note.code}>{sentenceOfNote(note)}</li>
            ))}
          </ul>
        )}
      </section>
      <Text size="xs" c="dimmed">
        {t('card.source')} {t('figures.source')}
      </Text>
    </Stack>
  );
}

/** Assumptions with value, unit and source; those without a source are marked. */
export function AssumptionRows(props: { ids: string[]; assumptions?: SheetOverrides }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const tongue = useTongue();
  const open = useScenario()?.assumptions;
  const { ids, assumptions: overrides = open ?? {} } = props;
  const rows = SHEET.assumptions.filter(({ id }) => ids.includes(id));
  return (
    <section aria-label={t('figures.assumptions')}>
      <Text size="xs" fw={650}>
        {t('figures.assumptions')}
      </Text>
      {rows.length === 0 && <Text size="sm">{t('figures.noAssumptions')}</Text>}
      <dl className="parcel-facts card-facts">
        {rows.map(({ id, name, value, unit, source, illustrative }) => (
          <div key={id} style={{ display: 'contents' }}>
            <dt>
              {name[tongue]}{' '}
              {id in overrides ? (
                <Badge size="xs" variant="light">
                  {t('figures.own')}
                </Badge>
              ) : (
                illustrative && (
                  <Badge size="xs" variant="light" color="orange">
                    {t('figures.illustrative')}
                  </Badge>
                )
              )}
              {source && (
                <Text span size="xs" c="dimmed">
                  {' '}
                  {source[tongue]}
                </Text>
              )}
            </dt>
            <dd>
              {numbers.short(overrides[id] ?? value)} {unit === '1' ? '' : unit}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
