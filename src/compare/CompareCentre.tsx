import type { CompareTopic } from '../shell/address.ts';

/** What a topic of the comparison shows in the middle of the screen, where that is not the map. */
export default function CompareCentre({ topic }: { topic: CompareTopic }) {
  return <div className="centre-page" data-topic={topic} />;
}
