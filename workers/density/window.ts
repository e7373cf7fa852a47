/** The places within reach of a horizontal line that moves north. */
export class Window {
  readonly #y: Float64Array;
  readonly #reach: number;
  from = 0;
  /** One after the last. */
  to = 0;

  /** @param y in ascending order */
  constructor(y: Float64Array, reach: number) {
    this.#y = y;
    this.#reach = reach;
  }

  moveTo(y: number): void {
    const places = this.#y;
    while (this.from < places.length && places[this.from] < y - this.#reach) this.from++;
    while (this.to < places.length && places[this.to] <= y + this.#reach) this.to++;
  }
}
