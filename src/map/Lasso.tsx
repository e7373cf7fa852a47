import { type PointerEvent, useState } from 'react';

/** A sheet over the map on which a line is drawn around something; `onDraw` is told its corners on the screen and the keys that were held. */
export function Lasso({
  hint,
  onDraw,
}: {
  hint: string;
  onDraw(ring: [number, number][] | null, keys: { altKey: boolean; shiftKey: boolean }): void;
}) {
  const [ring, setRing] = useState<[number, number][]>([]);
  const at = (event: PointerEvent): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  return (
    <div
      className="lasso"
      aria-hidden
      data-testid="lasso"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setRing([at(event)]);
      }}
      onPointerMove={(event) => {
        if (ring.length > 0) setRing([...ring, at(event)]);
      }}
      onPointerCancel={() => setRing([])}
      onPointerUp={(event) => {
        onDraw(ring.length > 2 ? ring : null, event);
        setRing([]);
      }}
    >
      <svg aria-hidden="true">
        <polygon points={ring.map((point) => point.join()).join(' ')} />
      </svg>
      {ring.length === 0 && <p>{hint}</p>}
    </div>
  );
}
