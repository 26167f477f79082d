/** The file system as operations see it. Paths are as the user gave them, relative to the working directory. */
export interface Files {
  /**
   * The bytes of a file.
   * @throws SlipwayError file-not-found, file-unreadable (a directory, no permission), file-too-large (over `limitBytes`)
   */
  read(path: string, limitBytes: number): Promise<Uint8Array>;
  /**
   * Writes text to a new or existing file and gives back the path.
   * @throws SlipwayError file-not-writable
   */
  write(path: string, text: string): Promise<string>;
  /** A path for a new file in the runner's temporary folder, its name ending in `suffix`. */
  temporaryPath(suffix: string): string;
}
