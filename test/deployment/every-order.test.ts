import { beginCodeWatch, stepCode } from '../../src/deployment/codedeploy/step-code.ts';
import { beginWatch, stepWatch } from '../../src/deployment/step.ts';
import type { WatchStep } from '../../src/deployment/watch-types.ts';
import type { Outcome } from '../../src/errors.ts';

import { service, watchStart } from './builders.ts';
import { answer, START_MS, type Truth } from './walk-rollout.ts';

/** Events in a row: every order of so many is tried. */
const DEPTH = 5;

/** An event of the alphabet: what AWS shows, or what happens instead of a look. */
type Letter = string;

interface Machine<S> {
  readonly begin: S;
  readonly letters: readonly Letter[];
  /** The state after an event, and how it ended if it has. */
  readonly step: (
    state: S,
    letter: Letter,
    depth: number,
  ) => { readonly state: S; readonly outcome: Outcome | undefined };
  /** Letters that have to have been seen before an outcome. */
  readonly needs: Readonly<Partial<Record<Outcome, readonly Letter[]>>>;
}

/** Tries every order; gives back how many there were and those that ended with what was never seen. */
function everyOrder<S>({ begin, letters, step, needs }: Machine<S>) {
  const lies: string[] = [];
  const ends = new Set<string>();
  let orders = 0;
  const go = (state: S, word: readonly Letter[]): void => {
    for (const letter of letters) {
      const next = step(state, letter, word.length + 1);
      const now = [...word, letter];
      orders += 1;
      if (next.outcome === undefined) {
        if (now.length < DEPTH) go(next.state, now);
        continue;
      }
      ends.add(next.outcome);
      const needed = needs[next.outcome];
      if (needed !== undefined && !needed.some((one) => now.includes(one))) {
        lies.push(`${now.join(' ')}: ${next.outcome}`);
      }
    }
  };
  go(begin, []);
  return { orders, lies, ends };
}

const STATUSES = [
  'PENDING',
  'IN_PROGRESS',
  'ROLLBACK_IN_PROGRESS',
  'SUCCESSFUL',
  'ROLLBACK_SUCCESSFUL',
  'ROLLBACK_FAILED',
  'STOPPED',
];

function truthOf(status: string): Truth {
  const isOurs = !status.startsWith('ROLLBACK_');
  return { status, isOurs, running: status === 'SUCCESSFUL' ? 3 : 1, failed: isOurs ? 0 : 2 };
}

function rolloutOf(strategy: string, hasApi: boolean): Machine<WatchStep> {
  return {
    begin: beginWatch(
      watchStart({ service: service({ deploymentStrategy: strategy }), startedAtMs: START_MS }),
    ),
    letters: [...STATUSES, 'no answer', 'signal'],
    step: ({ state, commands }, letter, depth) => {
      const atMs = START_MS + depth * 10_000;
      const command = commands.at(-1);
      if (command?.kind !== 'observe') throw new Error('a step ended without a look or an end');
      const now =
        letter === 'signal'
          ? stepWatch(state, { kind: 'cancelled', atMs })
          : letter === 'no answer'
            ? stepWatch(state, { kind: 'poll-failed', atMs, message: 'no' })
            : stepWatch(state, answer(command, { truth: truthOf(letter), atMs, strategy, hasApi }));
      const last = now.commands.at(-1);
      return { state: now, outcome: last?.kind === 'finish' ? last.ending.outcome : undefined };
    },
    needs: {
      succeeded: ['SUCCESSFUL'],
      'rolled-back': ['ROLLBACK_SUCCESSFUL'],
      // Without the API a rollback that failed is only seen as a deployment that failed.
      failed: ['ROLLBACK_FAILED', 'STOPPED', ...(hasApi ? [] : ['ROLLBACK_IN_PROGRESS'])],
      cancelled: ['signal'],
    },
  };
}

test.each([
  ['ROLLING', true],
  ['BLUE_GREEN', true],
  ['ROLLING', false],
])(
  '%s, with the API of service deployments: %s: every order of events tells the truth',
  (strategy, hasApi) => {
    const { orders, lies, ends } = everyOrder(rolloutOf(strategy, hasApi));
    process.stdout.write(`${strategy}: ${orders} orders, ends ${[...ends].join(', ')}\n`);
    expect(lies.slice(0, 10)).toEqual([]);
    expect(ends).toContain('succeeded');
    expect(ends).toContain('cancelled');
  },
);

test('CodeDeploy: every order of events tells the truth', () => {
  const start = {
    deploymentId: 'd-1',
    startedAtMs: START_MS,
    deadlineMs: START_MS + 600_000,
    until: 'succeeded' as const,
    continueWith: '',
    onTimeout: 'leave' as const,
    onCancel: 'rollback' as const,
  };
  const { orders, lies, ends } = everyOrder<ReturnType<typeof beginCodeWatch>>({
    begin: beginCodeWatch(start),
    letters: [
      'Created',
      'InProgress',
      'Ready',
      'Succeeded',
      'Failed',
      'Stopped',
      'taken back',
      'no answer',
      'signal',
    ],
    step: ({ state, commands }, letter, depth) => {
      const atMs = START_MS + depth * 10_000;
      const command = commands.at(-1);
      if (command?.kind !== 'observe') throw new Error('a step ended without a look or an end');
      const { deploymentId } = command;
      const isBack = letter === 'taken back';
      const status = isBack ? (deploymentId === 'd-1' ? 'Failed' : 'Succeeded') : letter;
      const deployment = { id: deploymentId, status, ...(isBack && { rollbackId: 'd-2' }) };
      const now =
        letter === 'signal'
          ? stepCode(state, { kind: 'cancelled', atMs })
          : letter === 'no answer'
            ? stepCode(state, { kind: 'poll-failed', atMs, message: 'no' })
            : stepCode(state, { kind: 'observed', atMs, deploymentId, deployment });
      const last = now.commands.at(-1);
      return { state: now, outcome: last?.kind === 'finish' ? last.ending.outcome : undefined };
    },
    needs: {
      succeeded: ['Succeeded'],
      'rolled-back': ['taken back'],
      failed: ['Failed', 'Stopped', 'taken back'],
      cancelled: ['signal'],
    },
  });
  process.stdout.write(`CodeDeploy: ${orders} orders, ends ${[...ends].join(', ')}\n`);
  expect(lies.slice(0, 10)).toEqual([]);
  expect(ends).toContain('rolled-back');
});
