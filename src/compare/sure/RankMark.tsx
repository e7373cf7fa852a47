import { Badge, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const COLOURS = { stable: 'blue', fragile: 'orange', level: 'gray' };

/** Whether an order, or two neighbours in it, would stand a small change; why, on pointing at it or reaching it by keyboard. */
export function RankMark({ mark, why }: { mark: 'stable' | 'fragile' | 'level'; why: string }) {
  const { t } = useTranslation();
  return (
    <Tooltip label={why} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
      <Badge
        size="xs"
        variant="light"
        color={COLOURS[mark]}
        tt="none"
        tabIndex={0}
        data-mark={mark}
        role="img"
        aria-label={`${t(`sure.mark.${mark}`)}: ${why}`}
      >
        {t(`sure.mark.${mark}`)}
      </Badge>
    </Tooltip>
  );
}
