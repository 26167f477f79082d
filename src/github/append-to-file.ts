import { appendFileSync, existsSync } from 'node:fs';
import { writingError } from './file-error.ts';

/**
 * Appends to a file that the runner has made for a step. One that is not there is not made anew: nobody would
 * read it.
 * @throws SlipwayError file-not-writable
 */
export function appendToFile(path: string, text: string): void {
  try {
    if (!existsSync(path)) throw new Error('the runner has not made it');
    appendFileSync(path, text);
  } catch (error) {
    throw writingError(path, error);
  }
}
