/** What a run leaves for the steps after it and for the reader of the job page. */
export interface Outputs {
  set(name: string, value: string): void;
  /** Adds Markdown to the job summary; nothing happens where there is none. */
  summary(markdown: string): void;
}
