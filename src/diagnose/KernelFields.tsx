import { Group, Select, Slider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KERNELS, type Kernel } from '../../workers/model/density.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { useNumbers } from '../words/numbers.ts';

/** What can be typed; how much fits depends on the district and is for the engine to say. */
const RANGE_M = { min: 1, max: 1_000_000 };
const LEAST_ON_SLIDER_M = 20;

interface Props {
  kernel: Kernel;
  /** As typed or as found; null where there is none yet. */
  bandwidthM: number | null;
  placeholder?: string;
  /** Where the bandwidth can be slid too: its longest. */
  slide?: { mostM: number; onMove(bandwidthM: number): void; onRest(): void };
  onChange(change: { kernel: Kernel } | { bandwidthM: number }): void;
  /** Stands beside the bandwidth. */
  children?: ReactNode;
}

/** A kernel and how far it reaches. */
export function KernelFields({ kernel, bandwidthM, placeholder, slide, onChange, children }: Props) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  return (
    <>
      <Select
        size="xs"
        label={t('density.kernel')}
        allowDeselect={false}
        data={KERNELS.map((one) => ({ value: one, label: t(`kernel.${one}`) }))}
        value={kernel}
        onChange={(one) => one && onChange({ kernel: one as Kernel })}
      />
      <div>
        <Group align="end" gap={6}>
          <NumberField
            label={t('density.bandwidth')}
            unit="m"
            width={150}
            {...RANGE_M}
            placeholder={placeholder}
            value={bandwidthM}
            onCommit={(typed) => onChange({ bandwidthM: typed })}
          />
          {children}
        </Group>
        {slide && (
          <Slider
            mt={8}
            min={LEAST_ON_SLIDER_M}
            max={slide.mostM}
            step={5}
            label={(value) => `${numbers.whole(value)} m`}
            thumbLabel={t('density.bandwidth')}
            value={Math.min(slide.mostM, Math.max(LEAST_ON_SLIDER_M, bandwidthM ?? LEAST_ON_SLIDER_M))}
            onChange={slide.onMove}
            // The last move waits for a frame and may come after the end: without this it would begin a stroke that never ends.
            onChangeEnd={() => requestAnimationFrame(slide.onRest)}
          />
        )}
      </div>
    </>
  );
}
