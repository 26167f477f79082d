import { caseOf, type RolloutCase } from './cases.ts';
import { type Observed, planCase, runCase } from './run-case.ts';
import { setUp } from './set-up.ts';

interface Comparison {
  readonly differences: readonly string[];
  /** The time is within a tenth. */
  readonly isTimely: boolean;
}

/** How a foretelling differs from what the mock did; undefined for a service that never came up. */
async function compare(given: RolloutCase): Promise<Comparison | undefined> {
  const scene = await setUp(given);
  try {
    const [cluster] = scene.server.state().regions.find((one) => one.clusters.length > 0)!.clusters;
    const service = cluster!.services[0]!;
    // A service that never found room for its tasks is no beginning of a rollout.
    if (service.runningCount !== given.desired) return undefined;
    const { forecast, fit, checks } = await planCase(scene, given);
    if (forecast === undefined) {
      return { differences: [`no forecast: ${JSON.stringify(checks)}`], isTimely: false };
    }
    const seen: Observed = await runCase(scene, given);
    const fits = forecast.ending === 'completes';
    const differences: string[] = [];
    if (fits !== seen.fits) differences.push(`fits: ${fits} foretold, ${seen.fits} seen`);
    if (fit?.verdict === 'always' && !seen.fits) differences.push('always fits, and sticks');
    if (fit?.verdict === 'never' && seen.fits) differences.push('never fits, and completes');
    if (forecast.steps !== seen.steps) {
      differences.push(`steps: ${forecast.steps} foretold, ${seen.steps} seen`);
    }
    if (forecast.peakTasks !== seen.peakTasks) {
      differences.push(`peak: ${forecast.peakTasks} foretold, ${seen.peakTasks} seen`);
    }
    const off = Math.abs(forecast.likelySeconds - seen.seconds) / seen.seconds;
    const isTimed = fits && seen.fits;
    // Stages take some seconds more or less whatever the whole takes, which is a tenth of a short rollout.
    if (isTimed && off > 0.1 && off * seen.seconds > 10) {
      differences.push(`time: ${forecast.likelySeconds} s foretold, ${seen.seconds} s seen`);
    }
    return { differences, isTimely: !isTimed || off <= 0.1 };
  } finally {
    scene.ecs.destroy();
    scene.deploy.destroy();
    await scene.server.stop();
  }
}

/** What many comparisons gave. */
export interface Compared {
  /** What differs, by seed. */
  readonly wrong: readonly string[];
  /** Rollouts whose time was within a tenth of what was foretold. */
  readonly timely: number;
}

/** Compares so many rollouts of a kind; those whose service never came up are left out and not counted. */
export async function compareRollouts(kind: RolloutCase['kind'], count: number): Promise<Compared> {
  const wrong: string[] = [];
  let timely = 0;
  for (let seed = 1, done = 0; done < count; seed += 1) {
    const compared = await compare(caseOf(kind, seed));
    if (compared === undefined) continue;
    done += 1;
    if (compared.isTimely) timely += 1;
    const { differences } = compared;
    if (differences.length > 0) wrong.push(`seed ${seed}: ${differences.join('; ')}`);
  }
  return { wrong, timely };
}
