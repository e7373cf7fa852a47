import type { ConsultTopic } from '../shell/address.ts';

/** What a topic of the consultation shows in the middle of the screen, where that is not the map. */
export default function ConsultCentre({ topic }: { topic: ConsultTopic }) {
  return <div className="centre-page" data-topic={topic} />;
}
