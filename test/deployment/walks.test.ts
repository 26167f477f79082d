import { OUTCOMES } from '../../src/errors.ts';
import { lieOfCode, walkCode } from './walk-code.ts';
import { walkGate } from './walk-gate.ts';
import { walkRollout } from './walk-rollout.ts';
import { lieOfTasks, walkTasks } from './walk-tasks.ts';

/** Walks of each machine; `npm run bench:walks` takes 100,000. Each has a seed, so that it can be played again. */
const WALKS = Number(process.env.SLIPWAY_WALKS ?? 3_000);

/** Outcomes that a truth allows; the others follow from time, signals and looks that fail. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  succeeded: ['SUCCESSFUL'],
  'rolled-back': ['ROLLBACK_SUCCESSFUL'],
  failed: ['ROLLBACK_FAILED', 'STOPPED'],
};

interface Walked {
  readonly end: string;
  readonly lie: string | undefined;
}

function rollout(seed: number): Walked {
  const { ending, truth, hasApi } = walkRollout(seed);
  const end = ending.outcome;
  const allowed = ALLOWED[end];
  // Without the API a stop or a failed rollback cannot be told from going on; a success still can.
  const isStrict = hasApi || end === 'succeeded' || end === 'rolled-back';
  const isLie = allowed !== undefined && isStrict && !allowed.includes(truth.status);
  return { end, lie: isLie ? `${end} while ${truth.status}` : undefined };
}

function code(seed: number): Walked {
  const walked = walkCode(seed);
  return { end: walked.ending.outcome, lie: lieOfCode(walked) };
}

function tasks(seed: number): Walked {
  const walked = walkTasks(seed);
  return { end: walked.ending.outcome, lie: lieOfTasks(walked) };
}

function gate(seed: number): Walked {
  const { kind, lie } = walkGate(seed);
  return { end: kind, lie };
}

test.each([
  ['a rollout of every strategy', rollout, ['succeeded', 'rolled-back', 'failed', 'cancelled']],
  [
    'a deployment of CodeDeploy',
    code,
    ['succeeded', 'rolled-back', 'failed', 'cancelled', 'timed-out'],
  ],
  ['tasks of their own', tasks, ['succeeded', 'failed', 'cancelled', 'timed-out']],
  ['alarms beside a rollout', gate, ['passed', 'breached', 'inconclusive']],
])(
  'seeded walks of %s all end, and tell the truth',
  (what, walk, expected) => {
    const ends = new Map<string, number>();
    const lies: string[] = [];
    for (let seed = 1; seed <= WALKS; seed += 1) {
      const { end, lie } = walk(seed);
      ends.set(end, (ends.get(end) ?? 0) + 1);
      if (lie !== undefined) lies.push(`seed ${seed}: ${lie}`);
      if (walk !== gate && !(end in OUTCOMES)) lies.push(`seed ${seed}: ${end}`);
    }
    process.stdout.write(
      `${WALKS} walks of ${what} ended: ${JSON.stringify(Object.fromEntries(ends))}\n`,
    );
    expect(lies.slice(0, 10)).toEqual([]);
    for (const end of expected) expect(ends.get(end) ?? 0).toBeGreaterThan(WALKS / 500);
  },
  900_000,
);
