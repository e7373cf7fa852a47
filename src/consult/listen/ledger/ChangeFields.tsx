import { Button, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Comment } from '../../../../workers/model/comments.ts';
import { useWorkName } from '../../../plan/works.ts';
import { rowsById } from '../../../project/pins.ts';
import { useResults } from '../../../project/results.ts';
import { useProject } from '../../../project/store.ts';
import { look } from '../../../project/view.ts';
import { go } from '../../../shell/address.ts';
import { OneOf } from '../parts/OneOf.tsx';
import { TypedArea } from '../parts/TypedArea.tsx';
import { useListenWords } from '../parts/useListenWords.ts';

/** What was changed because of a comment: in words, and the scenario and parcel where it can be looked up, with what is decided there now. */
export function ChangeFields({
  comment,
  onChange,
}: {
  comment: Comment;
  onChange(part: Partial<Comment>): void;
}) {
  const { t } = useTranslation();
  const { scenarioName, parcelName } = useListenWords();
  const workName = useWorkName();
  const scenarios = useProject((state) => state.document.plans.scenarios);
  const parcels = useResults((results) => results.district?.parcels ?? null);
  const { change, changedScenario, changedParcel, place } = comment;
  const scenario = scenarios.find(({ id }) => id === changedScenario);
  const row = parcels && changedParcel !== undefined ? rowsById(parcels).get(changedParcel) : undefined;
  const inPlans = [...new Set(Object.keys(scenario?.plan ?? {}))];
  const own = place?.type === 'parcel' ? [place.parcel] : [];
  const choices = [...new Set([...own, ...inPlans, ...(changedParcel === undefined ? [] : [changedParcel])])];
  const gone = changedScenario !== undefined && !scenario ? [changedScenario] : [];
  return (
    <>
      <TypedArea
        label={t('listen.card.change')}
        placeholder={t('listen.card.changeMissing')}
        value={change ?? ''}
        onCommit={(text) => onChange({ change: text || undefined })}
      />
      {scenarios.length + gone.length > 0 && (
        <OneOf
          label={t('listen.card.changedScenario')}
          none={t('listen.noScenario')}
          of={[...scenarios.map(({ id }) => id), ...gone].map((id) => ({
            value: id,
            label: scenarioName(id),
          }))}
          value={changedScenario}
          onChange={(id) =>
            onChange({ changedScenario: id, ...(id === undefined ? { changedParcel: undefined } : {}) })
          }
        />
      )}
      {changedScenario !== undefined && (
        <Select
          size="xs"
          label={t('listen.card.changedParcel')}
          placeholder="–"
          clearable
          searchable
          limit={60}
          data={choices.map((id) => ({ value: id, label: parcelName(id) }))}
          value={changedParcel ?? null}
          onChange={(id) => onChange({ changedParcel: id ?? undefined })}
        />
      )}
      {scenario && changedParcel !== undefined && (
        <Text size="xs" c="dimmed">
          {t('listen.card.decided', {
            scenario: scenario.name,
            decision: workName(scenario.plan[changedParcel] ?? null),
          })}{' '}
          {row !== undefined && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => {
                look({ selected: row });
                go({ mode: 'consult', topic: 'comments' });
              }}
            >
              {t('listen.card.showParcel')}
            </Button>
          )}
        </Text>
      )}
    </>
  );
}
