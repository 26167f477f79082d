import { SlipwayError } from '../../../errors.ts';
import { createPriceBook, type PriceBook } from '../../../placement/cost/price-book.ts';
import { type PriceOverrides, readOverrides } from '../../../placement/cost/read-overrides.ts';
import type { Files } from '../../../ports/files.ts';

/** A price file of this size has more than all types of all platforms. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * The prices of a Region: those of the user's file before every other.
 * @throws SlipwayError prices-invalid, and those of reading a file
 */
export async function openPrices(
  region: string,
  path: string | undefined,
  files: Files,
): Promise<PriceBook> {
  if (path === undefined) return createPriceBook(region);
  const text = new TextDecoder().decode(await files.read(path, MOST_BYTES));
  return createPriceBook(region, overridesIn(path, text));
}

function overridesIn(path: string, text: string): PriceOverrides {
  const read = readOverrides(parsed(path, text));
  if (read.kind === 'overrides') return read.overrides;
  throw wrong(`${path} is no price file:\n  ${read.faults.join('\n  ')}`);
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw wrong(
      `${path} is not JSON: ${cause instanceof Error ? cause.message : 'it cannot be parsed'}`,
    );
  }
}

function wrong(message: string): SlipwayError {
  const hint = 'Correct the file as each line says; docs/plan.md shows one that works.';
  return new SlipwayError({ code: 'prices-invalid', message, hint });
}
