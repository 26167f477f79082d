import { beginCodeWatch, stepCode } from '../../src/deployment/codedeploy/step-code.ts';
import type { CodeDeployment } from '../../src/ports/codedeploy.ts';
import { createRandom, type Random } from '../../src/simulator/random.ts';

const START_MS = 2_000;

/** What may follow a status of a CodeDeploy deployment. @source reference/codedeploy.md, DeploymentInfo.status */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  Created: ['Created', 'Queued', 'InProgress'],
  Queued: ['Queued', 'InProgress', 'Stopped'],
  InProgress: ['InProgress', 'InProgress', 'Ready', 'Baking', 'Succeeded', 'Failed', 'Stopped'],
  Ready: ['Ready', 'InProgress', 'Stopped'],
  Baking: ['Baking', 'Succeeded', 'Failed'],
};

const next = (status: string, random: Random): string => {
  const ways = WAYS[status] ?? [status];
  return ways[random.between(0, ways.length - 1)] ?? status;
};

/** What is true of our deployment and of the one that takes it back. */
interface Truth {
  readonly ours: string;
  readonly back: string | undefined;
}

function moved(truth: Truth, random: Random): Truth {
  const ours = next(truth.ours, random);
  const hasEnded = ours === 'Failed' || ours === 'Stopped';
  if (truth.back !== undefined) return { ours, back: next(truth.back, random) };
  return hasEnded && random.next() < 0.3 ? { ours, back: 'Created' } : { ours, back: undefined };
}

function viewOf({ ours, back }: Truth, id: string): CodeDeployment {
  if (id === 'd-2') return { id, status: back ?? 'Created' };
  return { id, status: ours, ...(back !== undefined && { rollbackId: 'd-2' }) };
}

/** One walk of a deployment through CodeDeploy; gives back how it ended and what was true then. */
export function walkCode(seed: number) {
  const random = createRandom(seed);
  const leaving = (['leave', 'stop', 'rollback'] as const)[seed % 3] ?? 'leave';
  const until = seed % 5 === 0 ? ('ready' as const) : ('succeeded' as const);
  const times = { startedAtMs: START_MS, deadlineMs: START_MS + random.between(60, 900) * 1_000 };
  const ways = { until, continueWith: 'slipway continue', onTimeout: leaving, onCancel: leaving };
  let step = beginCodeWatch({ deploymentId: 'd-1', ...times, ...ways });
  let truth: Truth = { ours: 'Created', back: undefined };
  let earlier = truth;
  let stops = 0;
  let atMs = START_MS;
  for (let looks = 1; looks <= 1_000; looks += 1) {
    stops += step.commands.filter(({ kind }) => kind === 'stop').length;
    const command = step.commands.at(-1);
    if (command?.kind === 'finish') {
      return { ending: command.ending, truth, until, stops, leaving, looks };
    }
    if (command?.kind !== 'observe') throw new Error('a step ended without a look or an end');
    atMs += Math.max(command.afterMs, 1);
    if (random.next() < 0.7) {
      earlier = truth;
      truth = moved(truth, random);
    }
    const chance = random.next();
    if (chance < 0.004) step = stepCode(step.state, { kind: 'cancelled', atMs });
    else if (chance < 0.08)
      step = stepCode(step.state, { kind: 'poll-failed', atMs, message: 'no' });
    else {
      const seen = chance < 0.18 ? earlier : truth;
      const { deploymentId } = command;
      const deployment = viewOf(seen, deploymentId);
      step = stepCode(step.state, { kind: 'observed', atMs, deploymentId, deployment });
    }
  }
  throw new Error('the walk does not end');
}

/** What an ending says that is not so; `undefined` for the truth. */
export function lieOfCode({ ending, truth, until, stops, leaving }: ReturnType<typeof walkCode>) {
  const { outcome } = ending;
  const isDone =
    truth.ours === 'Succeeded' ||
    (until === 'ready' && !['Created', 'Queued'].includes(truth.ours));
  if (outcome === 'succeeded' && !isDone) return `succeeded while ${truth.ours}`;
  if (outcome === 'rolled-back' && truth.back !== 'Succeeded')
    return `rolled-back while ${truth.back}`;
  if (outcome === 'failed' && !['Failed', 'Stopped'].includes(truth.ours))
    return `failed while ${truth.ours}`;
  if (leaving === 'leave' && stops > 0) return 'stopped what was to be left';
  return stops > 1 ? 'stopped twice' : undefined;
}
