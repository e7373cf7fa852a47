import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useState } from 'react';

/** Well below the three flashes a second that can do harm. */
const BLINK_MS = 1200;

export interface Blink {
  shown: 'left' | 'right';
  /** Whether it alternates by itself. */
  runs: boolean;
  flip(): void;
  setRuns(runs: boolean): void;
}

/** Which of two maps is seen while they alternate; where a person wants less motion they only do so at a press. */
export function useBlink(active: boolean): Blink {
  const still = useReducedMotion();
  const [shown, setShown] = useState<Blink['shown']>('left');
  const [wanted, setRuns] = useState<boolean | null>(null);
  const runs = wanted ?? !still;
  const flip = () => setShown((now) => (now === 'left' ? 'right' : 'left'));
  useEffect(() => {
    if (!active || !runs) return;
    const timer = setInterval(() => setShown((now) => (now === 'left' ? 'right' : 'left')), BLINK_MS);
    return () => clearInterval(timer);
  }, [active, runs]);
  return { shown, runs, flip, setRuns };
}
