import { useEffect } from 'react';
import { z } from 'zod';
import { create } from 'zustand';
import { Sha256 } from '../../../workers/intake/sha256.ts';
import { addressOf, go, type Place } from '../../shell/address.ts';

const KEY = 'reweave.kiosk';
const PLACE: Place = { mode: 'screen', topic: 'kiosk' };

export const KIOSK_PURPOSES = ['vote', 'before', 'after'] as const;
export type KioskPurpose = (typeof KIOSK_PURPOSES)[number];

const lockSchema = z.object({
  purpose: z.enum(KIOSK_PURPOSES),
  /** In which everybody begins. */
  language: z.enum(['zh-CN', 'en']),
  salt: z.string(),
  hash: z.string(),
});
type Lock = z.infer<typeof lockSchema>;

/** The kiosk that this tab is: it stays one over a reload, until the PIN is given or the tab is closed. */
export const useLock = create<{ lock: Lock | null }>(() => ({ lock: readLock() }));

function readLock(): Lock | null {
  try {
    return lockSchema.parse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
  } catch {
    return null;
  }
}

/** 4 to 8 figures. */
export const isPin = (pin: string): boolean => /^\d{4,8}$/.test(pin);

/** Makes this tab a kiosk. The PIN itself is kept nowhere. */
export function lockKiosk(purpose: KioskPurpose, language: Lock['language'], pin: string): void {
  const salt = hex(crypto.getRandomValues(new Uint8Array(16)));
  const lock = { purpose, language, salt, hash: hashOf(salt, pin) };
  sessionStorage.setItem(KEY, JSON.stringify(lock));
  useLock.setState({ lock });
  go(PLACE);
}

/** Ends the kiosk where the PIN is the right one. */
export function unlockKiosk(pin: string): boolean {
  const { lock } = useLock.getState();
  if (lock && hashOf(lock.salt, pin) !== lock.hash) return false;
  sessionStorage.removeItem(KEY);
  useLock.setState({ lock: null });
  go({ mode: 'consult', topic: 'vote' });
  return true;
}

/** Where the tab is: the kiosk, whatever the address says, as long as it is locked; the address is put back. */
export function useLockedPlace(place: Place): Place {
  const isLocked = useLock(({ lock }) => lock !== null);
  const isElsewhere = isLocked && addressOf(place) !== addressOf(PLACE);
  useEffect(() => {
    // A new step of the history: going back leads to the step before the kiosk and no further.
    if (isElsewhere) go(PLACE);
  }, [isElsewhere]);
  return isLocked ? PLACE : place;
}

function hashOf(salt: string, pin: string): string {
  const sha = new Sha256();
  sha.update(new TextEncoder().encode(`${salt} ${pin}`));
  return sha.hex();
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
