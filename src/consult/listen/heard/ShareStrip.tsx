import type { HeardLine } from '../../../../workers/model/heard.ts';
import './shareStrip.css';

const WIDTH = 170;
const HEIGHT = 18;

/** The share of the people as a grey bar, that of those who spoke as a dot with its interval; the numbers stand beside it. */
export function ShareStrip({ line, widest }: { line: HeardLine; widest: number }) {
  const { peopleShare, spokeShare, interval, heard } = line;
  const x = (share: number) => 4 + (share / widest) * (WIDTH - 8);
  return (
    <svg width={WIDTH} height={HEIGHT} className="share-strip" data-heard={heard} aria-hidden="true">
      {Number.isFinite(peopleShare) && (
        <rect
          className="share-people"
          x={4}
          y={4}
          height={HEIGHT - 8}
          width={Math.max(1, x(peopleShare) - 4)}
        />
      )}
      {Number.isFinite(interval.low) && (
        <>
          <line x1={x(interval.low)} x2={x(interval.high)} y1={HEIGHT / 2} y2={HEIGHT / 2} />
          <circle cx={x(spokeShare)} cy={HEIGHT / 2} r={4} />
        </>
      )}
    </svg>
  );
}
