import { durationWords } from './duration.ts';
import { explanationLines } from './explanation-lines.ts';
import { fleetLines } from './fleet.ts';
import type { Facts, FramedFinding, RunResult } from './run-result.ts';

/** The last lines of the log: why tasks stopped, the cause, what to do next, and the outcome at the very end. */
export function closingLines(result: RunResult): readonly string[] {
  const { explanations = [], services = [] } = result.facts;
  const lines: string[] = explanations.flatMap((one) => explanationLines(one));
  lines.push(...fleetLines(services));
  lines.push(...summaryLine(result.facts), `cause: ${result.cause}`);
  if (result.hint !== undefined) lines.push(`next: ${result.hint}`);
  lines.push(`outcome: ${result.outcome}`);
  return lines;
}

/** Service, revision, tasks and time in one line; nothing for a run that touched no service. */
function summaryLine(facts: Facts): readonly string[] {
  const { cluster, service, counts, startedAtMs, endedAtMs } = facts;
  if (service === undefined) return [];
  const parts = [
    facts.taskDefinitionArn,
    standsElsewhere(facts) ? `which did not stay: it has ${facts.runningArn}` : undefined,
    counts && `${counts.running} of ${counts.desired} tasks`,
    endedAtMs && startedAtMs ? durationWords(endedAtMs - startedAtMs) : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? [] : [`summary: ${service} in ${cluster}: ${parts.join(', ')}`];
}

/** Whether the service ended on another task definition than the one that was deployed. */
export function standsElsewhere({ runningArn, taskDefinitionArn }: Facts): boolean {
  return runningArn !== undefined && ![undefined, runningArn].includes(taskDefinitionArn);
}

/** One finding as text: where, what, the lines around it, and the fix. The log adds how bad it is. */
export function findingText(file: string, finding: FramedFinding): string {
  const place =
    finding.line === undefined ? file : `${file}:${finding.line}:${finding.column ?? 1}`;
  const note = finding.severity === 'note' ? 'note: ' : '';
  const head = `${note}${place}: ${finding.message} [${finding.rule}]`;
  const frame = finding.frame === undefined ? [] : [finding.frame];
  return [head, ...frame, `  fix: ${finding.hint}`].join('\n');
}

/** `2 errors, 1 warning`, or `no findings`. */
export function countFindings(findings: readonly FramedFinding[]): string {
  const words = (['error', 'warning', 'note'] as const)
    .map(
      (severity) => [findings.filter((one) => one.severity === severity).length, severity] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severity}${count === 1 ? '' : 's'}`);
  return words.length === 0 ? 'no findings' : words.join(', ');
}
