import { useEffect } from 'react';
import { goBy, goTo, toggle, usePresenting } from './presenting.ts';

export interface Deeds {
  leave(): void;
  full(): void;
  notes(): void;
  /** Opens what can be tried out, or returns from it. */
  whatIf(): void;
}

/** Arrow keys, page keys and the dot are what clickers send. */
function deedFor(key: string, deeds: Deeds): (() => void) | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case ' ':
      return () => goBy(1);
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return () => goBy(-1);
    case 'Home':
      return () => goTo(0);
    case 'End':
      return () => goTo(Number.POSITIVE_INFINITY);
    case 'b':
    case '.':
      return () => toggle('black');
    case 'g':
      return () => toggle('plain');
    case 'l':
      return () => toggle('playing');
    case 'f':
      return deeds.full;
    case 'n':
      return deeds.notes;
    case 'w':
      return deeds.whatIf;
    case 'Escape':
      return () => {
        const { black, whatIf } = usePresenting.getState();
        if (black) toggle('black');
        else if (whatIf) deeds.whatIf();
        else deeds.leave();
      };
  }
  return null;
}

/** Sliders and fields keep their keys, buttons and links those that press them. */
function isItsOwn(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element) || key === 'Escape') return false;
  if (target.closest('input:not([type=checkbox]), textarea, select, [role=slider]')) return true;
  return key === ' ' && target.closest('button, a, input') !== null;
}

/** The keys of the presentation go before those of the map and of the frame. */
export function usePresenterKeys(deeds: Deeds): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isItsOwn(event.target, event.key)) return;
      const deed = deedFor(event.key.length === 1 ? event.key.toLowerCase() : event.key, deeds);
      if (!deed) return;
      event.preventDefault();
      event.stopPropagation();
      deed();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [deeds]);
}
