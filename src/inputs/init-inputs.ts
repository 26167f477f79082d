/** Where and how definition files of a live service are written. */
export interface InitInputs {
  readonly outputFolder: string;
  readonly definitionFormat: 'json' | 'yaml';
  /** Whether files that are there may be written over. */
  readonly force?: boolean;
}
