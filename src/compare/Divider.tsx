import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseMaps } from './mapsChoice.ts';

const STEPS: Record<string, (at: number) => number> = {
  ArrowLeft: (at) => at - 2,
  ArrowDown: (at) => at - 2,
  ArrowRight: (at) => at + 2,
  ArrowUp: (at) => at + 2,
  PageDown: (at) => at - 10,
  PageUp: (at) => at + 10,
  Home: () => 0,
  End: () => 100,
};

const within = (at: number) => Math.min(100, Math.max(0, at));

/** Where the left map ends and the right one begins: dragged, or moved with the arrow keys. */
export function Divider({ at, left, right }: { at: number; left: string; right: string }) {
  const { t } = useTranslation();
  const handle = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    chooseMaps({ at: within(step(at)) });
  };
  const drag = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const room = handle.current!.parentElement!.getBoundingClientRect();
    chooseMaps({ at: within((100 * (event.clientX - room.left)) / room.width) });
  };
  return (
    <div
      ref={handle}
      className="compare-divider"
      role="slider"
      tabIndex={0}
      aria-label={t('compareMaps.divider')}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(at)}
      aria-valuetext={t('compareMaps.dividerAt', { at: Math.round(at), left, right })}
      style={{ left: `${at}%` }}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    />
  );
}
