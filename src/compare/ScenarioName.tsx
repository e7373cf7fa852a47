import { ColorSwatch, Group, Text } from '@mantine/core';
import type { Scenario } from '../../workers/model/scenario.ts';

/** A scenario's name beside its own colour. */
export function ScenarioName({ scenario }: { scenario: Pick<Scenario, 'name' | 'colour'> }) {
  return (
    <Group gap={6} wrap="nowrap">
      <ColorSwatch size={12} color={scenario.colour} withShadow={false} />
      <Text span size="sm" fw={600}>
        {scenario.name}
      </Text>
    </Group>
  );
}
