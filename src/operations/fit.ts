import { SlipwayError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { distanceText, pack } from '../placement/pack/pack.ts';
import type { PackProblem } from '../placement/pack/problem.ts';
import { readProblems } from '../placement/pack/read-problems.ts';
import type { Ports } from '../ports/ports.ts';
import { type FitAnswer, fitLines, fitResult } from '../report/fit.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';

/** Larger files hold more than one run can pack. */
const MOST_BYTES = 256 * 1024 * 1024;
/** The same file gives the same packings as far as time allows. */
const SEED = 1;

/** Packs the tasks of a problem file into the cheapest bins. Talks to no AWS. */
export async function fit(
  inputs: Extract<Inputs, { operation: 'fit' }>,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  const problems = await readFile(inputs.problem, ports);
  const answers = new Map<string, FitAnswer>();
  for (const problem of problems) {
    ports.cancel.throwIfAborted();
    const answer = solveOne(problem, inputs.timeLimit, ports);
    answers.set(problem.id, answer);
    for (const line of fitLines(problem.id, answer)) ports.log.info(line);
  }
  const results = [...answers].map(([id, answer]) => [id, fitResult(answer)] as const);
  record.note({ answers: Object.fromEntries(results) });
  return conclude([...answers]);
}

function solveOne(problem: PackProblem, seconds: number, { clock }: Ports): FitAnswer {
  const start = clock.nowMs();
  const limits = { seed: SEED, timeLimitMs: seconds * 1000, nowMs: () => clock.nowMs() };
  const answer = pack(problem, limits);
  return { ...answer, ms: clock.nowMs() - start, distance: distanceText(answer) };
}

function conclude(answers: readonly (readonly [string, FitAnswer])[]): Conclusion {
  const short = answers.filter(([, { unplaced }]) => unplaced !== undefined).map(([id]) => id);
  const cases = answers.length === 1 ? '1 case' : `${answers.length} cases`;
  if (short.length > 0) {
    return {
      outcome: 'failed',
      cause: `Not all tasks found a place in ${short.join(', ')}.`,
      hint: 'Raise `max` of a type, add a type that holds these tasks, or give them a price `outside`.',
    };
  }
  const optimal = answers.filter(([, { distance }]) => distance === 'optimal').length;
  return { outcome: 'succeeded', cause: `${cases} packed, ${optimal} of them proven optimal.` };
}

async function readFile(path: string, { files }: Ports): Promise<readonly PackProblem[]> {
  const bytes = await files.read(path, MOST_BYTES);
  const read = readProblems(parse(path, new TextDecoder().decode(bytes)));
  if (read.kind === 'problems') return read.problems;
  throw new SlipwayError({
    code: 'problem-invalid',
    message: `${path} is no packing problem:\n  ${read.faults.join('\n  ')}`,
    hint: 'Correct the file as each line says; docs/fit.md shows one that works.',
  });
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SlipwayError({
      code: 'problem-invalid',
      message: `${path} is not JSON: ${cause instanceof Error ? cause.message : 'it cannot be parsed'}`,
      hint: 'Write the problem as JSON; docs/fit.md shows one that works.',
      cause,
    });
  }
}
