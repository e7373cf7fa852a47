type TypedArray = Float64Array | Uint32Array | Int32Array | Uint8Array;

/** A typed array that grows by half when it is full; `length` may be lowered to take back what was pushed last. */
export class Growing<T extends TypedArray> {
  values: T;
  length = 0;
  private readonly make: (size: number) => T;

  constructor(make: (size: number) => T, capacity = 1024) {
    this.make = make;
    this.values = make(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.grow(this.length + 1);
    this.values[this.length++] = value;
  }

  push2(x: number, y: number): void {
    if (this.length + 2 > this.values.length) this.grow(this.length + 2);
    this.values[this.length++] = x;
    this.values[this.length++] = y;
  }

  /** Fills up to `length` entries. */
  padTo(length: number, value: number): void {
    if (length <= this.length) return;
    if (length > this.values.length) this.grow(length);
    this.values.fill(value, this.length, length);
    this.length = length;
  }

  /** An array of exactly `length` entries; the growing one must not be used afterwards. */
  finish(): T {
    return this.values.slice(0, this.length) as T;
  }

  private grow(needed: number): void {
    const larger = this.make(Math.max(needed, Math.ceil(this.values.length * 1.5)));
    larger.set(this.values);
    this.values = larger;
  }
}

export const growingFloats = () => new Growing((size) => new Float64Array(size));
export const growingUints = () => new Growing((size) => new Uint32Array(size));
export const growingInts = () => new Growing((size) => new Int32Array(size));
export const growingBytes = () => new Growing((size) => new Uint8Array(size));
