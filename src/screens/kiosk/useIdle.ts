import { useEffect, useRef } from 'react';

/** Tells once nobody has touched anything for `ms`, as long as it is `on`. */
export function useIdle(on: boolean, ms: number, onIdle: () => void): void {
  const tell = useRef(onIdle);
  useEffect(() => {
    tell.current = onIdle;
  });
  useEffect(() => {
    if (!on) return;
    let timer = setTimeout(() => tell.current(), ms);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(() => tell.current(), ms);
    };
    window.addEventListener('pointerdown', again);
    window.addEventListener('keydown', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', again);
      window.removeEventListener('keydown', again);
    };
  }, [on, ms]);
}
