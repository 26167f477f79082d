import type { LogTail } from '../deployment/explain.ts';
import { OUTCOMES } from '../errors.ts';
import { checksMarkdown } from './check-text.ts';
import { costMarkdown, launchMarkdown } from './cost-text.ts';
import { diffMarkdown } from './diff.ts';
import { durationWords } from './duration.ts';
import { fitMarkdown } from './fit-text.ts';
import { fleetMarkdown, servicesWord } from './fleet.ts';
import { forecastMarkdown } from './forecast-markdown.ts';
import { isoTime } from './iso-time.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { OUTCOME_ICONS } from './outcome-icons.ts';
import type { DefinitionDiff, Facts, RunResult } from './run-result.ts';
import { standsElsewhere } from './text.ts';

/** The job summary of a run, in GitHub-flavoured Markdown. Text from AWS or from files is escaped. */
export function summaryOf(result: RunResult): string {
  const { facts } = result;
  const title = `## ${OUTCOME_ICONS[result.outcome]} ${[result.operation, ...subjectOf(facts)].join(' ')}: ${result.outcome}`;
  const hint = result.hint === undefined ? [] : [`**Next:** ${escapeMarkdown(result.hint)}`];
  const parts = [
    title,
    // What an outcome means for one service is no sentence on several of them.
    ...(facts.services === undefined
      ? [`${OUTCOMES[result.outcome].sentence} ${escapeMarkdown(result.cause)}`]
      : [escapeMarkdown(result.cause)]),
    ...hint,
    ...factsTable(facts),
    ...scheduledSection(facts),
    ...fleetMarkdown(facts.services ?? []),
    ...explanationsTable(facts),
    ...transitionsTable(facts),
    ...(facts.fit === undefined ? [] : fitMarkdown(facts.fit)),
    ...(facts.forecast === undefined ? [] : forecastMarkdown(facts.forecast)),
    ...(facts.cost === undefined ? [] : costMarkdown(facts.cost)),
    ...(facts.launch === undefined ? [] : launchMarkdown(facts.launch)),
    ...checksMarkdown(facts.checks ?? []),
    ...diffSection(facts.serviceDiff),
    ...diffSection(facts.diff),
    ...findingsTable(facts),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What the run was about, where that is known. */
function subjectOf({ service, files, services }: Facts): readonly string[] {
  const file = files?.[0]?.file;
  const subject = services === undefined ? (service ?? file) : servicesWord(services.length);
  return subject === undefined ? [] : [escapeMarkdown(subject)];
}

function factsTable(facts: Facts): readonly string[] {
  const { counts, startedAtMs, endedAtMs } = facts;
  const rows: [string, string | undefined][] = [
    ['Cluster', facts.cluster],
    ['Task definition', facts.taskDefinitionArn],
    ['Before', facts.previousTaskDefinitionArn],
    ['At the end', standsElsewhere(facts) ? facts.runningArn : undefined],
    ['Service deployment', facts.serviceDeploymentArn],
    ['Tasks', counts && `${counts.running} of ${counts.desired} running, ${counts.failed} failed`],
    ['Time', endedAtMs && startedAtMs ? durationWords(endedAtMs - startedAtMs) : undefined],
    ['File', facts.file],
  ];
  const known = rows.filter((row): row is [string, string] => row[1] !== undefined);
  if (known.length === 0) return [];
  return [
    markdownTable(
      ['', ''],
      known.map(([name, value]) => [name, escapeMarkdown(value)]),
    ),
  ];
}

function scheduledSection({ scheduled = [] }: Facts): readonly string[] {
  if (scheduled.length === 0) return [];
  return ['### Scheduled tasks', scheduled.map((line) => `- ${escapeMarkdown(line)}`).join('\n')];
}

function explanationsTable({ explanations = [] }: Facts): readonly string[] {
  if (explanations.length === 0) return [];
  const rows = explanations.map((one) => [
    one.source === 'task' ? String(one.count) : '',
    escapeMarkdown(one.title),
    escapeMarkdown(one.reason),
    one.link === undefined
      ? escapeMarkdown(one.fix)
      : `${escapeMarkdown(one.fix)} [more](${one.link})`,
  ]);
  const logs = explanations.flatMap(({ log }) => (log === undefined ? [] : logBlock(log)));
  return ['### Why it failed', markdownTable(['Tasks', 'Cause', 'Reason', 'Fix'], rows), ...logs];
}

function transitionsTable({ alarmTransitions = [] }: Facts): readonly string[] {
  if (alarmTransitions.length === 0) return [];
  const rows = alarmTransitions.map(({ name, from, to, reason, atMs }) => [
    isoTime(atMs),
    escapeMarkdown(name),
    `${from} → ${to}`,
    escapeMarkdown(reason),
  ]);
  return ['### Alarms and target groups', markdownTable(['When', 'What', 'State', 'Reason'], rows)];
}

/** Indented code takes any text as it is: a log cannot end it. */
function logBlock({ taskId, container, lines }: LogTail): readonly string[] {
  const title = `Last lines of container ${escapeMarkdown(container)}, task ${taskId}:`;
  return [title, lines.map((line) => `    ${line}`).join('\n')];
}

function diffSection(diff: DefinitionDiff | undefined): readonly string[] {
  if (diff === undefined) return [];
  const names = `${escapeMarkdown(diff.before)} → ${escapeMarkdown(diff.after)}`;
  return [`### ${names}`, diffMarkdown(diff)];
}

function findingsTable({ files = [] }: Facts): readonly string[] {
  const rows = files.flatMap(({ file, findings }) =>
    findings.map((one) => [
      one.severity,
      escapeMarkdown(one.line === undefined ? file : `${file}:${one.line}`),
      escapeMarkdown(one.message),
      escapeMarkdown(one.hint),
    ]),
  );
  if (rows.length === 0) return [];
  return ['### Findings', markdownTable(['', 'Where', 'What', 'Fix'], rows)];
}
