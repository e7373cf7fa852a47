import { ACTIONS, type Action, INTENSITIES, NONE, RENEWAL_USES, type Work } from '../model/renewal.ts';

/** One thing that can be done on any parcel, as indices; NONE where there is none. */
export interface Template {
  action: number;
  use: number;
  facility: number;
  intensity: number;
}

export const RETROFIT = ACTIONS.indexOf('retrofit');
export const PARTIAL = ACTIONS.indexOf('partial');
export const [SALE, RENTAL, COMMERCE, INDUSTRY, PUBLIC, GREEN] = RENEWAL_USES.map((_, use) => use);
const MIDDLE = INTENSITIES.indexOf('middle');

/**
 * Everything that can be done: retrofit; for each use a rebuild in each intensity and a partial rebuild in the middle one; green and
 * each kind of facility in whole and in part, without intensity.
 */
export function templatesOf(kinds: string[]): Template[] {
  const templates: Template[] = [{ action: RETROFIT, use: NONE, facility: NONE, intensity: NONE }];
  for (const name of ['partial', 'rebuild'] satisfies Action[]) {
    const action = ACTIONS.indexOf(name);
    for (const use of [SALE, RENTAL, COMMERCE, INDUSTRY]) {
      for (let intensity = 0; intensity < INTENSITIES.length; intensity++) {
        if (name === 'partial' && intensity !== MIDDLE) continue;
        templates.push({ action, use, facility: NONE, intensity });
      }
    }
    kinds.forEach((_, facility) => {
      templates.push({ action, use: PUBLIC, facility, intensity: NONE });
    });
    templates.push({ action, use: GREEN, facility: NONE, intensity: NONE });
  }
  return templates;
}

/** The work that a template stands for. */
export function workOf({ action, use, facility, intensity }: Template, kinds: string[]): Work {
  const name = ACTIONS[action];
  if (name !== 'partial' && name !== 'rebuild') return { action: 'retrofit' };
  return {
    action: name,
    use: RENEWAL_USES[use],
    ...(facility === NONE ? {} : { facility: kinds[facility] }),
    ...(intensity === NONE ? {} : { intensity: INTENSITIES[intensity] }),
  };
}

/** The template of a work; a facility or intensity that the use does not have is left out. Facility −1: a kind that is not offered. */
export function templateOf(work: Work, kinds: string[]): Template {
  const action = ACTIONS.indexOf(work.action);
  if (work.action === 'retrofit') return { action, use: NONE, facility: NONE, intensity: NONE };
  const use = RENEWAL_USES.indexOf(work.use);
  const graded = use !== PUBLIC && use !== GREEN;
  return {
    action,
    use,
    facility: use === PUBLIC ? kinds.indexOf(work.facility ?? '') : NONE,
    intensity: graded && work.intensity ? INTENSITIES.indexOf(work.intensity) : NONE,
  };
}

/** Templates as one number, to find a parcel's work by. */
export function codeOf({ action, use, facility, intensity }: Template): number {
  return ((action * 256 + use) * 256 + facility) * 256 + intensity;
}
