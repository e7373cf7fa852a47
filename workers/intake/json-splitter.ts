import { ReweaveError } from '../model/errors.ts';

/** What the splitter finds, as bytes that are valid only during the call. */
export interface JsonParts {
  /** Whether the value of this top-level member is wanted; others are passed over without being kept. */
  wants(key: string): boolean;
  member(key: string, value: Uint8Array): void;
  /** The top-level `features` array begins. */
  beginFeatures(): void;
  /** One element of the top-level `features` array; `at` is the byte of the file where it starts. */
  feature(value: Uint8Array, at: number): void;
}

const MAX_VALUE_BYTES = 64 * 1024 * 1024;

type State =
  | 'start'
  | 'first-key'
  | 'next-key'
  | 'in-key'
  | 'colon'
  | 'value'
  | 'in-value'
  | 'after-value'
  | 'first-element'
  | 'next-element'
  | 'in-element'
  | 'after-element'
  | 'done';

/**
 * Splits the bytes of a GeoJSON text into its top-level members and the elements of its `features` array, in one pass
 * over chunks of any size; only a value that spans chunks is copied. Values are bounded, not checked: JSON.parse does
 * that. Throws `not-json`, `empty-file`, `truncated`, `truncated-in-feature`, `feature-too-large`.
 */
export class JsonSplitter {
  private readonly file: string;
  private readonly parts: JsonParts;
  private state: State = 'start';
  private offset = 0;
  private features = 0;
  private key = '';
  private keepsValue = false;
  private held: Uint8Array[] = [];
  private heldBytes = 0;
  private valueAt = 0;
  private depth = 0;
  private inString = false;
  private escaped = false;

  constructor(file: string, parts: JsonParts) {
    this.file = file;
    this.parts = parts;
  }

  push(bytes: Uint8Array): void {
    let i = 0;
    while (i < bytes.length) {
      if (this.state === 'in-key' || this.state === 'in-value' || this.state === 'in-element') {
        i = this.throughValue(bytes, i);
        continue;
      }
      const c = bytes[i];
      if (c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09 || this.isByteOrderMark(c, i)) i++;
      else i = this.between(c, i);
    }
    this.offset += bytes.length;
  }

  /** Call after the last chunk. */
  end(): void {
    const { file, offset: bytes, features } = this;
    if (this.state === 'start') throw new ReweaveError('empty-file', { file, bytes });
    if (this.state === 'in-element') {
      throw new ReweaveError('truncated-in-feature', { file, bytes, feature: features + 1 });
    }
    if (this.state !== 'done') throw new ReweaveError('truncated', { file, bytes, features });
  }

  /** One byte that is not inside a value; returns where to go on. */
  private between(c: number, i: number): number {
    const expect = (byte: number, next: State) => {
      if (c !== byte) this.refuse(c, i);
      this.state = next;
      return i + 1;
    };
    switch (this.state) {
      case 'start':
        return expect(0x7b, 'first-key');
      case 'first-key':
        return c === 0x7d ? expect(c, 'done') : this.open(c, i, 'in-key');
      case 'next-key':
        return this.open(c, i, 'in-key');
      case 'colon':
        return expect(0x3a, 'value');
      case 'value':
        if (c !== 0x5b || this.key !== 'features') return this.open(c, i, 'in-value');
        this.parts.beginFeatures();
        return expect(c, 'first-element');
      case 'after-value':
        return c === 0x7d ? expect(c, 'done') : expect(0x2c, 'next-key');
      case 'first-element':
        return c === 0x5d ? expect(c, 'after-value') : this.open(c, i, 'in-element');
      case 'next-element':
        return this.open(c, i, 'in-element');
      case 'after-element':
        return c === 0x5d ? expect(c, 'after-value') : expect(0x2c, 'next-element');
      default:
        return this.refuse(c, i);
    }
  }

  private open(c: number, i: number, state: 'in-key' | 'in-value' | 'in-element'): number {
    const startsValue = c === 0x22 || c === 0x7b || c === 0x5b || c === 0x2d || (c >= 0x30 && c <= 0x7a);
    if (state === 'in-key' ? c !== 0x22 : !startsValue) this.refuse(c, i);
    this.state = state;
    this.keepsValue = state !== 'in-value' || this.parts.wants(this.key);
    this.valueAt = this.offset + i;
    this.depth = 0;
    this.inString = false;
    return i;
  }

  /** Goes to the end of the value that is open at byte i, or of the chunk. */
  private throughValue(bytes: Uint8Array, i: number): number {
    const from = i;
    let { depth, inString, escaped } = this;
    let ended = false;
    for (; i < bytes.length && !ended; i++) {
      const c = bytes[i];
      if (inString) {
        if (escaped) escaped = false;
        else if (c === 0x5c) escaped = true;
        else if (c === 0x22) {
          inString = false;
          ended = depth === 0;
        }
      } else if (c === 0x22) inString = true;
      else if (c === 0x7b || c === 0x5b) depth++;
      else if (c === 0x7d || c === 0x5d) {
        if (depth > 0) ended = --depth === 0;
        else {
          ended = true;
          i--;
        }
      } else if (depth === 0 && (c === 0x2c || c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09)) {
        ended = true;
        i--;
      }
    }
    this.depth = depth;
    this.inString = inString;
    this.escaped = escaped;
    if (this.keepsValue && this.heldBytes + i - from > MAX_VALUE_BYTES) {
      throw new ReweaveError('feature-too-large', {
        file: this.file,
        feature: this.features + 1,
        limitMb: 64,
      });
    }
    if (ended) this.close(bytes.subarray(from, i));
    else if (this.keepsValue) this.hold(bytes.slice(from, i));
    return i;
  }

  private hold(piece: Uint8Array): void {
    this.held.push(piece);
    this.heldBytes += piece.length;
  }

  private close(last: Uint8Array): void {
    const value = this.held.length === 0 ? last : this.joined(last);
    if (this.state === 'in-key') {
      this.key = keyText(value);
      this.state = 'colon';
    } else if (this.state === 'in-element') {
      this.parts.feature(value, this.valueAt);
      this.features++;
      this.state = 'after-element';
    } else {
      if (this.keepsValue) this.parts.member(this.key, value);
      this.state = 'after-value';
    }
  }

  private joined(last: Uint8Array): Uint8Array {
    this.hold(last);
    const whole = new Uint8Array(this.heldBytes);
    let at = 0;
    for (const piece of this.held) {
      whole.set(piece, at);
      at += piece.length;
    }
    this.held = [];
    this.heldBytes = 0;
    return whole;
  }

  private isByteOrderMark(c: number, i: number): boolean {
    const at = this.offset + i;
    return at < 3 && c === [0xef, 0xbb, 0xbf][at];
  }

  private refuse(c: number, i: number): never {
    const got = c > 0x20 && c < 0x7f ? String.fromCharCode(c) : `0x${c.toString(16).padStart(2, '0')}`;
    throw new ReweaveError('not-json', { file: this.file, got, at: this.offset + i });
  }
}

function keyText(quoted: Uint8Array): string {
  const text = new TextDecoder().decode(quoted);
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(1, -1);
  }
}
