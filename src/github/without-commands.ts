/**
 * A line that the runner takes for nothing but text.
 *
 * It acts on `::command::` at the start of a line, after blanks, and on `##[command]` anywhere in one.
 * Both get a space inside: they stay readable, and whoever wrote the text, a task's stop reason for
 * instance, cannot set variables or hide lines of the job.
 * @source actions/runner, ActionCommand.TryParseV2 and TryParse
 */
export function withoutCommands(line: string): string {
  return line.replace(/^([\s\p{C}]*):(?=:)/u, '$1: ').replaceAll('##[', '## [');
}
