import type { Outcome } from '../errors.ts';
import { durationWords } from './duration.ts';
import { explanationLines } from './explanation-lines.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { OUTCOME_ICONS } from './outcome-icons.ts';
import type { Facts } from './run-result.ts';

/** How one of several services ended; `not-started` when its turn never came, so that nothing of it was changed. */
export interface ServiceEnd {
  readonly name: string;
  readonly cluster: string;
  readonly service: string;
  readonly wave: number;
  readonly outcome: Outcome | 'not-started';
  readonly exitCode: number;
  readonly cause: string;
  readonly hint?: string;
  /** Whether the run took it back because of another service. */
  readonly wasTakenBack?: boolean;
  readonly facts: Pick<
    Facts,
    | 'taskDefinitionArn'
    | 'previousTaskDefinitionArn'
    | 'serviceDeploymentArn'
    | 'counts'
    | 'startedAtMs'
    | 'endedAtMs'
    | 'explanations'
  >;
}

/** What a service is at while the run goes on. */
export type ServicePhase = ServiceEnd['outcome'] | 'checking' | 'waiting' | 'deploying';

const ICONS: Readonly<Record<ServicePhase, string>> = {
  ...OUTCOME_ICONS,
  checking: '🔍',
  waiting: '⏳',
  deploying: '🚀',
  'not-started': '⚪',
};

/** One line of the table in the log. */
export interface ProgressRow {
  readonly name: string;
  readonly wave: number;
  readonly phase: ServicePhase;
  /** What was last heard of it. */
  readonly note: string;
}

/** The table of progress as lines of text, with columns as wide as what is in them. */
export function progressTable(rows: readonly ProgressRow[]): readonly string[] {
  const nameWidth = Math.max(7, ...rows.map(({ name }) => name.length));
  const phaseWidth = Math.max(5, ...rows.map(({ phase }) => phase.length));
  const line = (cells: readonly [string, string, string, string]) =>
    `  ${cells[0].padEnd(nameWidth)}  ${cells[1].padStart(4)}  ${cells[2].padEnd(phaseWidth)}  ${cells[3]}`.trimEnd();
  return [
    line(['service', 'wave', 'state', '']),
    ...rows.map(({ name, wave, phase, note }) => line([name, String(wave), phase, note])),
  ];
}

/** `3 succeeded, 1 failed`, in the order in which they first occur. */
export function countPhases(phases: readonly ServicePhase[]): string {
  const counts = new Map<ServicePhase, number>();
  for (const phase of phases) counts.set(phase, (counts.get(phase) ?? 0) + 1);
  return [...counts].map(([phase, count]) => `${count} ${phase}`).join(', ');
}

/** `3 services`, `1 service`. */
export function servicesWord(count: number): string {
  return `${count} ${count === 1 ? 'service' : 'services'}`;
}

/** How many services there are and how they ended, as a sentence. */
export function fleetSentence(ends: readonly Pick<ServiceEnd, 'outcome'>[]): string {
  return `${servicesWord(ends.length)}: ${countPhases(ends.map(({ outcome }) => outcome))}.`;
}

/** The table of services for the job summary, and why those failed that did. */
export function fleetMarkdown(services: readonly ServiceEnd[]): readonly string[] {
  if (services.length === 0) return [];
  const rows = services.map((one) => [
    `${ICONS[one.outcome]} ${escapeMarkdown(one.name)}`,
    String(one.wave),
    escapeMarkdown(one.outcome),
    escapeMarkdown(revisionOf(one)),
    timeOf(one.facts),
    escapeMarkdown(one.cause),
  ]);
  const head = ['Service', 'Wave', 'Outcome', 'Revision', 'Time', 'Why'];
  return ['### Services', markdownTable(head, rows), ...reasons(services)];
}

/** The revision that was deployed, and where the service went back from it. */
function revisionOf({ outcome, facts }: ServiceEnd): string {
  const [now, before] = [facts.taskDefinitionArn, facts.previousTaskDefinitionArn].map((arn) =>
    arn?.replace(/^.*\//, ''),
  );
  if (now === undefined) return '';
  return outcome === 'rolled-back' && before !== undefined ? `${now}, back on ${before}` : now;
}

function timeOf({ startedAtMs, endedAtMs }: ServiceEnd['facts']): string {
  if (startedAtMs === undefined || endedAtMs === undefined) return '';
  return durationWords(endedAtMs - startedAtMs);
}

function reasons(services: readonly ServiceEnd[]): readonly string[] {
  const rows = services.flatMap(({ name, facts }) =>
    (facts.explanations ?? []).map((one) => [
      escapeMarkdown(name),
      one.source === 'task' ? String(one.count) : '',
      escapeMarkdown(one.title),
      escapeMarkdown(one.reason),
      escapeMarkdown(one.fix),
    ]),
  );
  if (rows.length === 0) return [];
  const head = ['Service', 'Tasks', 'Cause', 'Reason', 'Fix'];
  return ['### Why they failed', markdownTable(head, rows)];
}

/** Why services failed, as lines at the end of the log. */
export function fleetLines(services: readonly ServiceEnd[]): readonly string[] {
  if (services.length === 0) return [];
  const why = services.flatMap(({ name, facts }) =>
    (facts.explanations ?? []).flatMap((one) => explanationLines(one, name)),
  );
  const rows = services.map(({ name, wave, outcome, cause }) => ({
    name,
    wave,
    phase: outcome,
    note: cause,
  }));
  return [...why, 'services:', ...progressTable(rows)];
}

/** The services as the output `services` and the JSON of the command line have them. */
export function fleetJson(services: readonly ServiceEnd[]): readonly object[] {
  return services.map(({ facts, ...end }) => ({
    ...end,
    ...(facts.taskDefinitionArn && { taskDefinitionArn: facts.taskDefinitionArn }),
    ...(facts.previousTaskDefinitionArn && {
      previousTaskDefinitionArn: facts.previousTaskDefinitionArn,
    }),
    ...(facts.serviceDeploymentArn && { serviceDeploymentArn: facts.serviceDeploymentArn }),
  }));
}
