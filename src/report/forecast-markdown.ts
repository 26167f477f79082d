import type { Forecast, InstancePicture, PictureCounts } from './forecast.ts';
import { failureText, stepsText, timeText, troubleText } from './forecast-text.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';

/** A rollout that was played ahead of time, in Markdown: its time and steps, its course, the instances, its failures. */
export function forecastMarkdown(forecast: Forecast): readonly string[] {
  const { peakTasks, peakWithStopping, pauses } = forecast;
  const rows = [
    ['Time', sentence(timeText(forecast))],
    ['Steps', stepsText(forecast)],
    ['Most tasks at once', `${peakTasks}, ${peakWithStopping} with those that still stop`],
    ...(pauses.length === 0 ? [] : [['Waits for an answer at', pauses.join(', ')]]),
  ].map((row) => row.map(escapeMarkdown));
  return [
    '### The rollout, played ahead of time',
    markdownTable(['', ''], rows),
    ...chartOf(forecast),
    ...pictureTable(forecast),
    ...failuresTable(forecast),
  ];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Points of a chart: more are not told apart. */
const MOST_POINTS = 40;

/** Tasks over time as a chart that GitHub draws: all of them, and the new ones. */
function chartOf({ moves, likelySeconds }: Forecast): readonly string[] {
  if (moves.length < 2) return [];
  const step = Math.max(1, Math.ceil(likelySeconds / MOST_POINTS));
  const times = Array.from({ length: Math.ceil(likelySeconds / step) + 1 }, (_, at) => at * step);
  const at = times.map((seconds) => moves.findLast((one) => one.afterMs <= seconds * 1000));
  const total = at.map((one) => (one === undefined ? 0 : one.old + one.next));
  const next = at.map((one) => one?.next ?? 0);
  const most = Math.max(1, ...total);
  return [
    [
      '```mermaid',
      'xychart-beta',
      '  title "Tasks by seconds: all, and the new ones"',
      `  x-axis "seconds" 0 --> ${times.at(-1) ?? 0}`,
      `  y-axis "tasks" 0 --> ${most}`,
      `  line [${total.join(', ')}]`,
      `  line [${next.join(', ')}]`,
      '```',
    ].join('\n'),
  ];
}

/** Characters of a bar. */
const WIDTH = 10;

/** Each instance as bars of its memory: before, while most tasks are there, after. */
function pictureTable({ instances, otherInstances }: Forecast): readonly string[] {
  if (instances.length === 0) return [];
  const rows = instances.map((one) => [
    escapeMarkdown(one.name),
    escapeMarkdown(one.zone),
    ...[one.before, one.peak, one.after].map((counts) => cellOf(counts, one)),
  ]);
  const more =
    otherInstances === 0 ? [] : [`${otherInstances} more instances have no task of the service.`];
  return [
    markdownTable(['Instance', 'Zone', 'Before', 'At the peak', 'After'], rows),
    `Bars show memory; old + new tasks of the service, and those of others after them.`,
    ...more,
  ];
}

function cellOf({ old, next, memory }: PictureCounts, { others }: InstancePicture): string {
  return `${barOf(memory)} ${old}+${next}, ${others}`;
}

/** A share as a bar of text, 0 to 1. */
export function barOf(share: number): string {
  const full = Math.min(WIDTH, Math.max(0, Math.round(share * WIDTH)));
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
}

function failuresTable({ failures }: Forecast): readonly string[] {
  if (failures.length === 0) return [];
  const rows = failures.map((one) => [
    escapeMarkdown(sentence(troubleText(one))),
    escapeMarkdown(sentence(failureText(one))),
  ]);
  return [markdownTable(['If it goes wrong', 'Then'], rows)];
}
