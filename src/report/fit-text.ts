import { markdownTable } from './markdown.ts';
import type { RolloutFit } from './rollout-fit.ts';

const VERDICTS: Readonly<Record<RolloutFit['verdict'], string>> = {
  always: 'finds room, whichever tasks stop first',
  depends: 'finds room or not, by which tasks stop first',
  never: 'does not find room',
};

/** The verdict on a rollout in one line. */
export function fitText(fit: RolloutFit): string {
  const { usable, instances, peakTasks, lower, upper } = fit;
  return `fit: the rollout ${VERDICTS[fit.verdict]}: ${usable} of ${instances} instances take tasks, ${lower} to ${upper} tasks run, ${peakTasks} at the peak`;
}

/** The verdict on a rollout as a table in Markdown. */
export function fitMarkdown(fit: RolloutFit): readonly string[] {
  const rows = [
    ['Verdict', `The rollout ${VERDICTS[fit.verdict]}.`],
    ['Instances', `${fit.usable} of ${fit.instances} take tasks`],
    ['Tasks', `${fit.lower} to ${fit.upper} run, ${fit.peakTasks} at the peak`],
    ...(fit.remedies.length === 0 ? [] : [['Each of these helps', fit.remedies.join('; ')]]),
  ];
  return ['### Room for the rollout', markdownTable(['', ''], rows)];
}
