import type { Explanation } from '../deployment/explain.ts';

/**
 * Why tasks stopped, in lines: the cause, one task's reason, the last lines of its log, what to do.
 * @param service stands before the cause where there are several services
 */
export function explanationLines(one: Explanation, service?: string): readonly string[] {
  const whose = service === undefined ? '' : `${service}: `;
  return [
    `why: ${whose}${countWords(one)}${one.title}`,
    `     ${one.taskId === undefined ? 'AWS says' : `task ${one.taskId}`}: ${one.reason}`,
    ...(one.log?.lines ?? []).map((line) => `     ${one.log?.container} | ${line}`),
    `     what to do: ${one.fix}`,
    ...(one.link === undefined ? [] : [`     more: ${one.link}`]),
  ];
}

/** How many tasks have this cause; events repeat themselves, so theirs are not counted. */
function countWords({ source, count }: Explanation): string {
  if (source !== 'task') return '';
  return count === 1 ? '1 task: ' : `${count} tasks: `;
}
