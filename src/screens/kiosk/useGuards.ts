import { useEffect } from 'react';

const KEYS_OFF = ['s', 'p', 'o', 'f', 'g', 'z', 'y', 'u', 'arrowleft', 'arrowright'];

/** Keeps keys, the context menu and dropped files from doing anything but voting. */
export function useGuards(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isHeld = event.ctrlKey || event.metaKey || event.altKey;
      if (isHeld && KEYS_OFF.includes(event.key.toLowerCase())) event.preventDefault();
    };
    const refuse = (event: Event) => event.preventDefault();
    window.addEventListener('keydown', onKey, { capture: true });
    for (const name of ['contextmenu', 'dragover', 'drop']) window.addEventListener(name, refuse);
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      for (const name of ['contextmenu', 'dragover', 'drop']) window.removeEventListener(name, refuse);
    };
  }, []);
}
