import { SlipwayError } from '../../errors.ts';
import type { ListedService } from '../../inputs/parse-services.ts';

/** Most jobs that one matrix can make. Source: GitHub Actions limits, "Job matrix". */
const MAX_JOBS = 256;
/** So many letters of the names of its services name a job. */
const NAME_LENGTH = 60;

/** How the services are spread. */
export interface Spread {
  /** Only this wave. */
  readonly wave?: number;
  readonly servicesPerJob?: number;
}

/** One entry of `include`: a job and what it deploys. */
export interface MatrixEntry {
  /** Names of its services, cut when there are many. */
  readonly name: string;
  readonly wave: number;
  readonly count: number;
  /** Of a job with one service only. */
  readonly service?: string;
  readonly cluster?: string;
  /** The list for the input `services` of the job, JSON. */
  readonly services: string;
}

/**
 * The jobs that deploy the services. Services that need each other stay in one job, since the jobs of a matrix have no
 * order among them.
 * @throws SlipwayError input-invalid when there is none, or there are more jobs than a matrix can hold
 */
export function matrixEntries(
  listed: readonly ListedService[],
  { wave, servicesPerJob }: Spread,
): { readonly entries: readonly MatrixEntry[]; readonly warnings: readonly string[] } {
  const chosen = wave === undefined ? listed : listed.filter((one) => one.wave === wave);
  if (chosen.length === 0) throw emptyWave(wave, listed);
  const perJob = servicesPerJob ?? Math.ceil(chosen.length / MAX_JOBS);
  const groups = together(chosen);
  const jobs = packed(groups, perJob);
  if (jobs.length > MAX_JOBS) throw tooManyJobs(chosen.length, jobs.length);
  return {
    entries: jobs.map((job) => entryOf(job, wave === undefined)),
    warnings: warningsOf(groups, wave === undefined ? jobs : [], perJob),
  };
}

/** Groups of services of which each needs, or is needed by, another one of its group; in the order of the list. */
function together(chosen: readonly ListedService[]): readonly (readonly ListedService[])[] {
  const groupOf = new Map(chosen.map(({ name }) => [name, name]));
  for (const { name, needs } of chosen) {
    for (const need of needs) {
      const [from, to] = [groupOf.get(name), groupOf.get(need)];
      if (from === undefined || to === undefined || from === to) continue;
      for (const [one, group] of groupOf) if (group === from) groupOf.set(one, to);
    }
  }
  const groups = new Map<string, ListedService[]>();
  for (const one of chosen) {
    const group = groupOf.get(one.name) ?? one.name;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return [...groups.values()];
}

/** Groups in jobs of at most so many services; a larger group is a job of its own. */
function packed(
  groups: readonly (readonly ListedService[])[],
  perJob: number,
): readonly (readonly ListedService[])[] {
  const jobs: ListedService[][] = [];
  for (const group of groups) {
    const last = jobs.at(-1);
    if (last !== undefined && last.length + group.length <= perJob) last.push(...group);
    else jobs.push([...group]);
  }
  return jobs;
}

function entryOf(job: readonly ListedService[], keepsOrder: boolean): MatrixEntry {
  const names = job.map(({ name }) => name).join(', ');
  const list = job.map(({ name, needs, wave, texts }) => ({
    name,
    ...(keepsOrder && { ...(needs.length > 0 && { needs }), wave }),
    ...Object.fromEntries(texts),
  }));
  const only = job.length === 1 ? job[0]?.texts : undefined;
  const [service, cluster] = [only?.get('service'), only?.get('cluster')];
  return {
    name: names.length > NAME_LENGTH ? `${names.slice(0, NAME_LENGTH)}…` : names,
    wave: Math.min(...job.map(({ wave }) => wave)),
    count: job.length,
    ...(service === undefined ? {} : { service }),
    ...(cluster === undefined ? {} : { cluster }),
    services: JSON.stringify(list),
  };
}

function warningsOf(
  groups: readonly (readonly ListedService[])[],
  jobs: readonly (readonly ListedService[])[],
  perJob: number,
): readonly string[] {
  const large = groups.filter((group) => group.length > Math.max(1, perJob));
  const isSplit = jobs.length > 1 && jobs.flat().some((one) => waitsForWave(one, jobs.flat()));
  return [
    ...large.map(
      (group) =>
        `${group.map(({ name }) => name).join(', ')} need each other, so one job deploys all ${group.length} of them.`,
    ),
    ...(isSplit
      ? [
          'The jobs of a matrix start together, so waves are kept within a job only. Use wave, and one job with needs for each wave.',
        ]
      : []),
  ];
}

/** Whether a service comes later than what it needs would have it. */
function waitsForWave({ needs, wave }: ListedService, all: readonly ListedService[]): boolean {
  const needed = all.filter(({ name }) => needs.includes(name)).map((one) => one.wave);
  return wave > Math.max(0, ...needed) + 1;
}

function emptyWave(wave: number | undefined, listed: readonly ListedService[]): SlipwayError {
  const waves = [...new Set(listed.map((one) => one.wave))].toSorted((a, b) => a - b);
  return new SlipwayError({
    code: 'input-invalid',
    message: `No service is in wave ${wave}; there are the waves ${waves.join(', ')}.`,
    hint: 'Name one of these waves, or leave wave out.',
  });
}

function tooManyJobs(services: number, jobs: number): SlipwayError {
  return new SlipwayError({
    code: 'input-invalid',
    message: `${services} services would make ${jobs} jobs, and a matrix holds ${MAX_JOBS}.`,
    hint: 'Raise services-per-job, leave it out, or make one matrix a wave with wave.',
  });
}
