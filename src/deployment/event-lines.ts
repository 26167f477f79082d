import { countedLines } from './lines.ts';

/** Events of one kind that are told one by one: a service that starts task after task says the same for hours. */
const TOLD_OF_A_KIND = 3;

/** How often each kind of event was told. */
export type ToldEvents = Readonly<Record<string, number>>;

/** The lines for new events, oldest first, and what was told with them. Past a few of a kind the rest is left out. */
export function eventLines(
  told: ToldEvents,
  messages: readonly string[],
): { readonly lines: readonly string[]; readonly told: ToldEvents } {
  const counts: { [kind: string]: number } = { ...told };
  const lines: string[] = [];
  for (const line of countedLines(messages)) {
    const kind = kindOf(line);
    const count = (counts[kind] ?? 0) + 1;
    counts[kind] = count;
    if (count > TOLD_OF_A_KIND) continue;
    lines.push(count === TOLD_OF_A_KIND ? `${line} (the next ones like it are not told)` : line);
  }
  return { lines, told: counts };
}

/** An event without the tasks, targets and numbers that it names. */
function kindOf(message: string): string {
  return message
    .replaceAll(/\((task|instance|port|target-group) [^)]*\)/g, '($1)')
    .replaceAll(/[0-9]+/g, '#')
    .replaceAll(/( ?\((task|# times)\))+/g, '');
}
