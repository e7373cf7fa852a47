import { useEffect } from 'react';
import { createStore, type StoreApi } from 'zustand';

/** How many parts of the screen look at something that is worked out only while one does. */
type Lookers = StoreApi<{ count: number }>;

export const lookers = (): Lookers => createStore(() => ({ count: 0 }));

export const areThere = (some: Lookers) => some.getState().count > 0;

/** Looks as long as the component is there. */
export function useLooking(some: Lookers): void {
  useEffect(() => {
    some.setState(({ count }) => ({ count: count + 1 }));
    return () => some.setState(({ count }) => ({ count: count - 1 }));
  }, [some]);
}
