import { useEffect, useState } from 'react';

/** Seconds since a moment, on the clock of the machine; tells every second. */
export function useElapsed(startedMs: number): number {
  const [nowMs, setNowMs] = useState(startedMs);
  useEffect(() => {
    setNowMs(Date.now());
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((nowMs - startedMs) / 1000));
}

/** 75 → "01:15", 3675 → "1:01:15". */
export function clockText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return seconds < 3600 ? minutes : `${Math.floor(seconds / 3600)}:${minutes}`;
}
