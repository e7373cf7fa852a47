import { Group, Slider, Stack, Text } from '@mantine/core';
import type { TreeNode } from '../../workers/model/indicator-tree.ts';
import type { WeightWay } from '../../workers/model/weighting.ts';
import { editInStroke, endStroke } from '../project/store.ts';
import { useTongue } from '../words/tongue.ts';
import { setWay } from './weightWays.ts';

interface Props {
  group: string;
  members: TreeNode[];
  way: Extract<WeightWay, { points: number[] }>;
}

/** Points from 0 to 100 for each member; weights, scores and ranks follow while a slider moves. */
export function PointSliders({ group, members, way }: Props) {
  const tongue = useTongue();
  return (
    <Stack gap={6}>
      {members.map((member, i) => (
        <div key={member.id}>
          <Group justify="space-between" gap={4}>
            <Text size="xs">{member.name[tongue]}</Text>
            <Text size="xs" c="dimmed">
              {way.points[i]}
            </Text>
          </Group>
          <Slider
            size="sm"
            label={null}
            min={0}
            max={100}
            thumbLabel={member.name[tongue]}
            value={Math.min(100, way.points[i])}
            onChange={(points) => editInStroke(setWay(group, { ...way, points: way.points.with(i, points) }))}
            onChangeEnd={endStroke}
          />
        </div>
      ))}
    </Stack>
  );
}
