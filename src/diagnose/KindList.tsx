import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Facilities } from '../../workers/model/district.ts';
import { css, kindColour } from '../map/palette.ts';
import { useKindName } from '../words/kinds.ts';

interface Props {
  label: string;
  facilities: Facilities;
  /** null: all. */
  chosen: string[] | null;
  onChange(kinds: string[] | null): void;
}

/** The kinds of facility in the district, to be chosen among. */
export function KindList({ label, facilities, chosen, onChange }: Props) {
  const { t } = useTranslation();
  const kindName = useKindName();
  const { kinds, kind } = facilities;
  const counts = new Array<number>(kinds.length).fill(0);
  for (const one of kind) counts[one]++;
  const isOn = (name: string) => chosen === null || chosen.includes(name);
  const toggle = (name: string) => {
    const on = kinds.filter((one) => (one === name ? !isOn(one) : isOn(one)));
    onChange(on.length === kinds.length ? null : on);
  };
  return (
    <fieldset aria-label={label} style={{ border: 0, padding: 0, margin: 0 }}>
      <Group justify="space-between" gap={4}>
        <Text size="xs" fw={500} aria-hidden>
          {label}
        </Text>
        <Group gap={4}>
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(null)}>
            {t('kindList.all')}
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={() => onChange([])}>
            {t('kindList.none')}
          </Button>
        </Group>
      </Group>
      <div className="kind-list">
        {kinds.map((name, i) => (
          <div key={name} className="kind-row">
            <Checkbox
              size="xs"
              checked={isOn(name)}
              onChange={() => toggle(name)}
              label={
                <span>
                  <span
                    aria-hidden="true"
                    style={{
                      display: 'inline-block',
                      width: 9,
                      height: 9,
                      borderRadius: 9,
                      marginRight: 6,
                      background: css(kindColour(i)),
                    }}
                  />
                  {kindName(name)}
                </span>
              }
            />
            <Text size="xs" c="dimmed">
              {counts[i]}
            </Text>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
