import { Button, Table, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Retry } from '../../../diagnose/Retry.tsx';
import { useResults } from '../../../project/results.ts';
import { useSaid } from '../../../project/said.ts';
import { look } from '../../../project/view.ts';
import { addressOf } from '../../../shell/address.ts';
import { nameOfParcel } from '../../../words/names.ts';
import { useNumbers } from '../../../words/numbers.ts';
import { useTongue } from '../../../words/tongue.ts';

const SHOWN = 8;

/** Parcels that most was said about, per head beside it; never as need. */
export function PlacesPart() {
  const { t } = useTranslation();
  const tongue = useTongue();
  const numbers = useNumbers();
  const said = useSaid();
  const district = useResults((results) => results.district);
  const top = useMemo(() => {
    if (!said) return [];
    const rows = [...said.counts.keys()].filter((row) => said.counts[row] > 0);
    return rows.sort((a, b) => said.counts[b] - said.counts[a]).slice(0, SHOWN);
  }, [said]);
  if (!district) return null;
  return (
    <section aria-label={t('listen.heat.title')}>
      <Title order={3} size="h5">
        {t('listen.heat.title')}
      </Title>
      <Text size="xs" c="dimmed">
        {t('listen.heat.notNeed')}
      </Text>
      <Retry stage="said" />
      {top.length === 0 || !said ? (
        <Text size="sm">{t('listen.heat.nowhere')}</Text>
      ) : (
        <>
          <Table fz="xs" verticalSpacing={2} horizontalSpacing={8} maw={520} data-testid="said-places">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('listen.heat.column.parcel')}</Table.Th>
                <Table.Th scope="col">{t('listen.heat.column.comments')}</Table.Th>
                <Table.Th scope="col">{t('listen.heat.column.perThousand')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {top.map((row) => (
                <Table.Tr key={row}>
                  <Table.Th scope="row">{nameOfParcel(district.parcels, row, tongue)}</Table.Th>
                  <Table.Td>{numbers.whole(said.counts[row])}</Table.Td>
                  <Table.Td>
                    {Number.isNaN(said.perHead[row]) ? t('missing') : numbers.short(1000 * said.perHead[row])}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Button
            size="compact-xs"
            variant="default"
            mt={4}
            component="a"
            href={addressOf({ mode: 'consult', topic: 'comments' })}
            onClick={() => look({ lens: 'said:perHead', surface: null })}
          >
            {t('listen.heat.onMap')}
          </Button>
        </>
      )}
    </section>
  );
}
