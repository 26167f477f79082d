import { SlipwayError } from '../../../errors.ts';
import { PRICES_REGION } from '../../../placement/cost/instance-types.generated.ts';
import { createPriceBook, type PriceBook } from '../../../placement/cost/price-book.ts';
import { type PriceOverrides, readOverrides } from '../../../placement/cost/read-overrides.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { PriceQuestion } from '../../../ports/prices.ts';
import type { CheckFinding } from '../../../report/check-finding.ts';
import { isSurvivable } from '../is-survivable.ts';

/** A price file of this size has more than all types of all platforms. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The prices of a Region, and what kept some of them from being asked for. */
export interface OpenedPrices {
  readonly book: PriceBook;
  readonly findings: readonly CheckFinding[];
}

/**
 * The prices of a Region: those of the user's file, then those of the table, which is of one Region, and for any other
 * Region those of the AWS Price List.
 * @throws SlipwayError prices-invalid, and those of reading a file
 */
export async function openPrices(
  question: PriceQuestion,
  path: string | undefined,
  { files, prices }: Pick<Ports, 'files' | 'prices'>,
): Promise<OpenedPrices> {
  const { region } = question;
  const overrides = path === undefined ? {} : await readFile(path, files);
  const open = openQuestion(question, overrides);
  if (open === undefined) return { book: createPriceBook(region, overrides), findings: [] };
  try {
    const book = createPriceBook(region, overrides, await prices.list(open));
    return { book, findings: [] };
  } catch (error) {
    if (!isSurvivable(error)) throw error;
    return { book: createPriceBook(region, overrides), findings: [notRead(region, error)] };
  }
}

/** Other partitions have a Price List of their own, or none. */
const LISTED_REGION = /^(?!us-gov|cn|us-iso)[a-z]{2}-/;

/** What of a question only the Price List can answer; `undefined` when there is nothing. */
function openQuestion(
  question: PriceQuestion,
  overrides: PriceOverrides,
): PriceQuestion | undefined {
  const { region } = question;
  if (region === PRICES_REGION || !LISTED_REGION.test(region)) return undefined;
  const types = question.types.filter((one) => overrides.instances?.[one] === undefined);
  const isFargate = question.isFargate && Object.keys(overrides.fargate ?? {}).length === 0;
  return isFargate || types.length > 0 ? { region, isFargate, types } : undefined;
}

function notRead(region: string, { message }: Error): CheckFinding {
  return {
    id: 'prices-unknown',
    severity: 'note',
    resource: region,
    message: `The prices of the Region could not be read: ${message}`,
    hint: 'Allow pricing:GetProducts, or give a price file with the input prices.',
  };
}

async function readFile(path: string, files: Ports['files']): Promise<PriceOverrides> {
  return overridesIn(path, new TextDecoder().decode(await files.read(path, MOST_BYTES)));
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
