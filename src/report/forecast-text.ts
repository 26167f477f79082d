import { durationWords } from './duration.ts';
import type { FailureForecast, Forecast } from './forecast.ts';

/** What each trouble is, as a condition. */
const TROUBLES: Readonly<Record<string, string>> = {
  'does-not-exist': 'the image cannot be pulled',
  crash: 'tasks end right after their start',
  unhealthy: 'the container health check fails',
  'target-unhealthy': 'the health check of the load balancer fails',
};

const ENDINGS: Readonly<Record<Forecast['ending'], string>> = {
  completes: 'completes',
  sticks: 'sticks',
  'rolls-back': 'is rolled back',
  fails: 'fails',
  endless: 'never ends',
};

/** A rollout that was played ahead of time, in lines for the log. */
export function forecastLines(forecast: Forecast): readonly string[] {
  const { peakTasks, peakWithStopping, pauses } = forecast;
  const stopping =
    peakWithStopping > peakTasks ? `, ${peakWithStopping} with those that still stop` : '';
  return [
    `rollout: ${timeText(forecast)}`,
    `rollout: ${stepsText(forecast)}; at most ${peakTasks} tasks at once${stopping}`,
    ...(pauses.length === 0 ? [] : [`rollout: waits for an answer at ${pauses.join(', ')}`]),
    ...forecast.failures.map((one) => `if ${troubleText(one)}: ${failureText(one)}`),
  ];
}

/** `is expected to complete in 1 min 33 s (1 min 25 s to 1 min 41 s)`, or where it sticks. */
export function timeText(forecast: Forecast): string {
  const { ending, likelySeconds, bestSeconds, worstSeconds } = forecast;
  const [likely, best, worst] = [likelySeconds, bestSeconds, worstSeconds].map(words);
  if (ending === 'completes')
    return `expected to take ${likely} (${best} at best, ${worst} at worst)`;
  const why = forecast.reason === undefined ? '' : `: ${forecast.reason}`;
  return `${ENDINGS[ending]} after ${likely}${why}`;
}

/** Steps by what they are. */
export function stepsText({ steps, started, stopped, trafficShifts }: Forecast): string {
  const shifts = trafficShifts === 0 ? '' : `, ${counted(trafficShifts, 'shift')} of traffic`;
  return `${counted(steps, 'step')}: ${counted(started, 'task')} started, ${stopped} stopped${shifts}`;
}

/** What is wrong, as a condition. */
export function troubleText({ trouble }: FailureForecast): string {
  return TROUBLES[trouble] ?? trouble;
}

/** What becomes of a rollout whose tasks do not work, and what is left. */
export function failureText(failure: FailureForecast): string {
  const { ending, oldTasks, newTasks, mostTrafficPercent } = failure;
  const left = `${counted(oldTasks, 'old task')} and ${counted(newTasks, 'new one')} run then`;
  const traffic =
    mostTrafficPercent === undefined || mostTrafficPercent === 0
      ? ''
      : `; new tasks get up to ${mostTrafficPercent} % of the traffic before`;
  if (ending === 'endless') {
    return `nothing ends the rollout by itself, tasks are started again and again; ${left}${traffic}`;
  }
  if (ending === 'sticks') return `it finds no room; ${left}${traffic}`;
  return `it ${ENDINGS[ending]} after ${words(failure.seconds)}; ${left}${traffic}`;
}

function words(seconds: number): string {
  return durationWords(seconds * 1000);
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
