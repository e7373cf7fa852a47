import { COMMENT_SOURCES, type Comment, type CommentState } from '../../model/comments.ts';
import { nextBelow, nextRandom, startRandom } from '../../random.ts';
import { dateOf, dayOf } from '../days.ts';
import {
  EXAMPLE_ANSWERS,
  EXAMPLE_CATEGORIES,
  EXAMPLE_LETTER,
  EXAMPLE_PERSONAL,
  EXAMPLE_TEXTS,
  type ExampleText,
} from './texts.ts';

const EXAMPLES = 60;
const LETTERS = 5;
const LASTING_DAYS = 45;

/** Old people and owners speak up more often than they live there: what the page of who was heard is for. */
const AGES: [string, number][] = [
  ['0–17', 0.02],
  ['18–34', 0.1],
  ['35–59', 0.38],
  ['60+', 0.5],
];
const TENURES: [string, number][] = [
  ['owner', 0.82],
  ['tenant', 0.16],
  ['other', 0.02],
];
const STATES: [CommentState, number][] = [
  ['received', 0.25],
  ['sorted', 0.2],
  ['answered', 0.2],
  ['adopted', 0.2],
  ['declined', 0.15],
];
/** Of those asked. */
const SAY_SOLVED = { answered: 0.4, adopted: 0.8, declined: 0.2 };

export interface ExamplesInput {
  tongue: 'en' | 'zh';
  /** Parcels to pin on, with what they are called. */
  parcels: { id: string; name: string; at: [number, number]; area?: string }[];
  /** The last day that anything was said, YYYY-MM-DD. */
  until: string;
  scenario?: string;
  seed: number;
}

/**
 * Sixty made-up comments, each marked as an example, on the district's own parcels: all states, a form letter, a phone number. The same
 * input gives the same comments. Ids are e1 … e60. @throws consult-date
 */
export function exampleComments({ tongue, parcels, until, scenario, seed }: ExamplesInput): Comment[] {
  const state = startRandom(seed);
  const last = dayOf(until);
  const first = last - LASTING_DAYS;
  return Array.from({ length: EXAMPLES }, (_, e): Comment => {
    const isLetter = e >= EXAMPLES - LETTERS;
    const said = isLetter
      ? EXAMPLE_LETTER
      : e === 7
        ? EXAMPLE_PERSONAL
        : EXAMPLE_TEXTS[e % EXAMPLE_TEXTS.length];
    const parcel = parcels[nextBelow(state, parcels.length)];
    const day = isLetter ? last - 2 : first + nextBelow(state, LASTING_DAYS);
    const becomes = isLetter ? 'received' : drawn(STATES, nextRandom(state));
    return {
      id: `e${e + 1}`,
      stage: 'opinions',
      scenario,
      place: placeOf(parcel, e),
      category: becomes === 'received' ? undefined : EXAMPLE_CATEGORIES[said.category][tongue],
      text: textOf(said, parcel, tongue),
      stance: said.stance,
      group: {
        age: nextRandom(state) < 0.9 ? drawn(AGES, nextRandom(state)) : undefined,
        tenure: nextRandom(state) < 0.8 ? drawn(TENURES, nextRandom(state)) : undefined,
        area: parcel?.area,
      },
      source: isLetter ? 'online' : COMMENT_SOURCES[nextBelow(state, COMMENT_SOURCES.length)],
      date: dateOf(day),
      ...cameOf(becomes, day, last, tongue, state),
      isExample: true,
    };
  });
}

function textOf(
  { words }: ExampleText,
  parcel: ExamplesInput['parcels'][number] | undefined,
  tongue: 'en' | 'zh',
) {
  const here = { en: 'this place', zh: '这里' };
  return words[tongue].replace('{place}', parcel?.name ?? here[tongue]);
}

/** Two in three on the parcel, the others on a point in it. */
function placeOf(parcel: ExamplesInput['parcels'][number] | undefined, e: number): Comment['place'] {
  if (!parcel) return undefined;
  return e % 3 === 0 ? { type: 'point', at: parcel.at } : { type: 'parcel', parcel: parcel.id };
}

function cameOf(
  becomes: CommentState,
  day: number,
  last: number,
  tongue: 'en' | 'zh',
  state: Uint32Array,
): Pick<Comment, 'state' | 'answeredOn' | 'reason' | 'change' | 'solved'> {
  if (becomes === 'received' || becomes === 'sorted') return { state: becomes };
  const says = nextRandom(state);
  const yes = nextRandom(state) < SAY_SOLVED[becomes];
  // One in five has still to be given its reason, or its change.
  const isWhole = nextRandom(state) < 0.8;
  return {
    state: becomes,
    answeredOn: dateOf(Math.min(last, day + 1 + nextBelow(state, 21))),
    reason: isWhole || becomes !== 'declined' ? EXAMPLE_ANSWERS[becomes][tongue] : undefined,
    change: becomes === 'adopted' && isWhole ? EXAMPLE_ANSWERS.change[tongue] : undefined,
    solved: says < 0.6 ? yes : undefined,
  };
}

function drawn<T>(shares: [T, number][], at: number): T {
  let sum = 0;
  for (const [value, share] of shares) {
    sum += share;
    if (at < sum) return value;
  }
  return shares[shares.length - 1][0];
}

/** Made-up shares of the people of a district that tells none: as many young as there are, as many tenants. */
const PEOPLE_SHARES = {
  age: { '0–17': 0.14, '18–34': 0.26, '35–59': 0.38, '60+': 0.22 },
  tenure: { owner: 0.62, tenant: 0.35, other: 0.03 },
};

/** People by age and tenure to go with the examples, of as many as live there. */
export function examplePeople(people: number): Record<'age' | 'tenure', { id: string; people: number }[]> {
  const of = (shares: Record<string, number>) =>
    Object.entries(shares).map(([id, share]) => ({ id, people: Math.round(share * people) }));
  return { age: of(PEOPLE_SHARES.age), tenure: of(PEOPLE_SHARES.tenure) };
}
