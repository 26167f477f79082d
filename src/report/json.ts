import { fleetJson } from './fleet.ts';
import { isoTime } from './iso-time.ts';
import type { FileFindings, RunResult } from './run-result.ts';

/** The one JSON object that `--format json` prints: times in ISO 8601, counts in tasks, members not known left out. */
export function jsonOf(result: RunResult): string {
  const { startedAtMs, endedAtMs, files, explanations, services, ...facts } = result.facts;
  return JSON.stringify({
    operation: result.operation,
    outcome: result.outcome,
    exitCode: result.exitCode,
    cause: result.cause,
    hint: result.hint,
    ...facts,
    services: services && fleetJson(services),
    causes: explanations,
    times: timesOf(startedAtMs, endedAtMs),
    files: files?.map(withoutFrames),
  });
}

function withoutFrames({ file, findings }: FileFindings) {
  return { file, findings: findings.map(({ frame: _, ...finding }) => finding) };
}

function timesOf(startedAtMs: number | undefined, endedAtMs: number | undefined) {
  if (startedAtMs === undefined) return undefined;
  if (endedAtMs === undefined) return { startedAt: isoTime(startedAtMs) };
  return {
    startedAt: isoTime(startedAtMs),
    endedAt: isoTime(endedAtMs),
    seconds: (endedAtMs - startedAtMs) / 1000,
  };
}
