import { beginTaskWatch, stepTasks } from '../../src/deployment/run-task/step-tasks.ts';
import type { Task } from '../../src/ports/ecs.ts';
import { createRandom, type Random } from '../../src/simulator/random.ts';

const START_MS = 2_000;
const ORDER = ['PROVISIONING', 'PENDING', 'RUNNING', 'DEPROVISIONING', 'STOPPED'];

function taskOf(arn: string, at: number, exitCode: number): Task {
  const lastStatus = ORDER[at] ?? 'STOPPED';
  const isOver = lastStatus === 'STOPPED';
  return {
    arn,
    taskDefinitionArn: 'job:1',
    lastStatus,
    ...(isOver && {
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
    }),
    containers: [
      { name: 'job', lastStatus: isOver ? 'STOPPED' : 'RUNNING', ...(isOver && { exitCode }) },
    ],
  };
}

interface Truth {
  readonly at: number;
  readonly exitCode: number;
}

const moved = (truth: Truth, random: Random): Truth => ({
  ...truth,
  at: Math.min(ORDER.length - 1, truth.at + (random.next() < 0.4 ? 1 : 0)),
});

/** One walk of two tasks; gives back how it ended and what was true then. */
export function walkTasks(seed: number) {
  const random = createRandom(seed);
  const code = () => (random.next() < 0.4 ? 1 : 0);
  let truths: readonly Truth[] = [
    { at: 0, exitCode: code() },
    { at: 0, exitCode: code() },
  ];
  let earlier = truths;
  const view = (seen: readonly Truth[]) =>
    seen.map(({ at, exitCode }, index) => taskOf(`t${index}`, at, exitCode));
  const deadlineMs = START_MS + random.between(20, 400) * 1_000;
  let step = beginTaskWatch({
    tasks: view(truths),
    essential: ['job'],
    startedAtMs: START_MS,
    deadlineMs,
  });
  let stops = 0;
  let atMs = START_MS;
  for (let looks = 1; looks <= 1_000; looks += 1) {
    stops += step.commands.filter(({ kind }) => kind === 'stop').length;
    const command = step.commands.at(-1);
    if (command?.kind === 'finish') return { ending: command.ending, truths, stops, looks };
    if (command?.kind !== 'observe') throw new Error('a step ended without a look or an end');
    atMs += Math.max(command.afterMs, 1);
    earlier = truths;
    truths = truths.map((one) => moved(one, random));
    const chance = random.next();
    if (chance < 0.004) step = stepTasks(step.state, { kind: 'cancelled', atMs });
    else if (chance < 0.08)
      step = stepTasks(step.state, { kind: 'poll-failed', atMs, message: 'no' });
    else {
      const tasks = view(chance < 0.18 ? earlier : truths);
      step = stepTasks(step.state, {
        kind: 'observed',
        atMs,
        tasks: chance > 0.97 ? tasks.slice(1) : tasks,
      });
    }
  }
  throw new Error('the walk does not end');
}

/** What an ending says that is not so; `undefined` for the truth. */
export function lieOfTasks({ ending, truths, stops }: ReturnType<typeof walkTasks>) {
  const isOver = truths.every(({ at }) => at === ORDER.length - 1);
  const isWell = isOver && truths.every(({ exitCode }) => exitCode === 0);
  if (ending.outcome === 'succeeded' && !isWell) return 'succeeded while a task was not done';
  if (ending.outcome === 'failed' && (!isOver || isWell)) return 'failed while no task had';
  if (ending.outcome === 'cancelled' && stops === 0 && !isOver) return 'left a task';
  return ending.outcome === 'timed-out' && stops !== 1 ? `${stops} stops` : undefined;
}
