import { type StoryShows, type StoryStep, WHOLE_VIEW } from '../../../workers/model/story.ts';
import type { Lens } from '../../project/lenses.ts';
import { bothOf } from './newStep.ts';

interface Ready {
  /** Its words: `story.ready.<name>`. */
  name: string;
  lens: string;
  shows?: StoryShows;
  extruded?: boolean;
  /** Of the district as it is: of no scenario. */
  today?: boolean;
}

const WITH_PLAN: Ready[] = [
  { name: 'falls', lens: 'score:total', today: true },
  { name: 'plan', lens: 'plan:action', shows: 'people' },
  { name: 'brings', lens: 'plan:year', shows: 'population', extruded: true },
  { name: 'agrees', lens: 'plan:accept', shows: 'agree' },
  { name: 'decide', lens: 'plan:action', shows: 'redLines' },
];

const WITHOUT_PLAN: Ready[] = [
  { name: 'falls', lens: 'score:total' },
  { name: 'walks', lens: 'access:needs' },
  { name: 'dense', lens: 'density:parcel' },
  { name: 'stands', lens: 'attribute:landUse' },
  { name: 'begin', lens: 'score:total' },
];

/** Five views of the whole district with their words in both languages, of what the project has: the open scenario, or the district as it is. */
export function readyStory(scenario: string | null, lenses: Lens[]): Omit<StoryStep, 'id'>[] {
  const has = (id: string) => id.startsWith('plan:') || lenses.some((lens) => lens.id === id);
  return (scenario === null ? WITHOUT_PLAN : WITH_PLAN).map(
    ({ name, lens, shows = null, extruded = false, today = false }) => ({
      headline: bothOf(`story.ready.${name}.headline`),
      sentence: bothOf(`story.ready.${name}.sentence`),
      notes: bothOf(`story.ready.${name}.notes`),
      shows,
      view: {
        ...WHOLE_VIEW,
        lens: has(lens) ? lens : null,
        extruded,
        scenario: today ? null : scenario,
      },
    }),
  );
}
