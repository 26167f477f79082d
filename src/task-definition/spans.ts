/** Where a value stands in the text: offsets of its first character and of the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Offset of the member's key, when it is a member of an object. */
  readonly keyStart?: number;
}

/** Spans by JSON pointer into the file. */
export type Spans = ReadonlyMap<string, Span>;

/** An object key that stands twice in one object; the second one counts. */
export interface DuplicateKey {
  readonly pointer: string;
  readonly firstKey: number;
  readonly secondKey: number;
}
