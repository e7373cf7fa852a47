import { create } from 'zustand';

/** Whether the next click on the map chooses a place. */
export const usePicking = create<{ picking: boolean }>(() => ({ picking: false }));

export const setPicking = (picking: boolean) => usePicking.setState({ picking });
