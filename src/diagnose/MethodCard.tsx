import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { modelOf, useModel } from '../project/models.ts';
import { criteriaOf } from '../project/modelTree.ts';
import { useProject } from '../project/store.ts';
import { type CardRow, useCardFacts } from './cardFacts.ts';

/** What a method card is about. */
export type CardSubject =
  | { kind: 'total' }
  | { kind: 'criterion'; id: string }
  | { kind: 'indicator'; id: string }
  | { kind: 'judgement'; group: string }
  | { kind: 'weights'; group: string }
  | { kind: 'ranking' }
  | { kind: 'sureness' }
  /** One kind of facility; null: all chosen kinds. */
  | { kind: 'access'; facility: string | null }
  | { kind: 'reach'; facility: string }
  | { kind: 'isochrone' }
  | { kind: 'fairness' }
  | { kind: 'density' }
  | { kind: 'streetDensity' }
  | { kind: 'syntax'; measure: 'nain' | 'nach' };

/** The card that explains a lens's values; null for what was read from a file. */
export function cardOf(lens: string): CardSubject | null {
  const [group, id] = lens.split(/:(.*)/s);
  switch (group) {
    case 'score':
      if (id === 'total') return { kind: 'total' };
      return criteriaOf(modelOf(useProject.getState().document)).some((criterion) => criterion.id === id)
        ? { kind: 'criterion', id }
        : { kind: 'indicator', id };
    case 'rank':
      return { kind: 'ranking' };
    case 'access':
      if (id.startsWith('by:')) return { kind: 'reach', facility: id.slice('by:'.length) };
      return { kind: 'access', facility: id === 'needs' ? null : id.replace(/^to:/, '') };
    case 'density':
      return { kind: 'density' };
    default:
      return null;
  }
}

/** How a number was made: in plain words, the formula, the parameters, the inputs, what was missing, the source. */
export function MethodCard({ subject }: { subject: CardSubject }) {
  const { t } = useTranslation();
  const { title, words, parameters, missing, differences = [] } = useCardFacts(subject);
  const model = useModel();
  const uses = useProject((state) => state.document.layers);
  const data = useProject((state) => state.layerData);
  return (
    <Stack gap="sm" data-testid="method-card">
      <Text fw={650} size="lg">
        {title}
      </Text>
      <Text size="sm">{t(`card.${words}.plain`)}</Text>
      <div className="card-formula">{t(`card.${words}.formula`)}</div>
      <Rows title={t('card.parameters')} rows={parameters} />
      <Rows
        title={t('card.inputs')}
        rows={uses
          .filter(({ mapping }) => mapping.role !== null)
          .map(({ id, mapping }) => {
            const { passport } = data.get(id)!;
            return {
              name: t(`roles.${mapping.role ?? 'none'}`),
              value: `${passport.file} · ${t('card.hash')} ${passport.hash.slice(0, 12)}`,
            };
          })}
      />
      <Rows title={t('card.missing')} rows={missing} none={t('card.nothingMissing')} />
      {differences.length > 0 && (
        <section aria-label={t('card.differences')}>
          <Text size="xs" fw={650}>
            {t('card.differences')}
          </Text>
          <ul className="card-list">
            {differences.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
      <Text size="xs" c="dimmed">
        {t('card.source')} {t(`card.${words}.source`, { source: model.source || t('card.ownModel') })}
      </Text>
    </Stack>
  );
}

function Rows({ title, rows, none }: { title: string; rows: CardRow[]; none?: string }) {
  return (
    <section aria-label={title}>
      <Text size="xs" fw={650}>
        {title}
      </Text>
      {rows.length === 0 && none && <Text size="sm">{none}</Text>}
      <dl className="parcel-facts card-facts">
        {rows.map(({ name, value }) => (
          <div key={name + value} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
