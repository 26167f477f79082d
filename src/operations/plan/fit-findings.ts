import type { Service } from '../../ports/ecs.ts';
import type { CheckFinding } from '../../report/check-finding.ts';
import type { RolloutFit } from '../../report/rollout-fit.ts';
import { instanceProvidersOf } from './needs-fit.ts';

/** Hint where no single change is known to help. */
const NO_REMEDY =
  'Change several things at once: more instances, a smaller reservation, or other percentages.';

/** What a fit says that its reader should know; nothing for a rollout that always finds room. */
export function fitFindings(fit: RolloutFit, service: Service): readonly CheckFinding[] {
  const constraints = fit.problems.map((problem) => constraintFinding(problem, service));
  if (fit.verdict === 'always' || constraints.length > 0) return constraints;
  const [id, severity] = ratingOf(fit, service);
  const [first] = fit.remedies;
  return [
    {
      id,
      severity,
      resource: service.name,
      message: `${opening(fit)} ${where(fit)}${growth(service)}`,
      hint: first === undefined ? NO_REMEDY : sentence(fit.remedies),
    },
  ];
}

function constraintFinding(problem: string, service: Service): CheckFinding {
  return {
    id: 'placement-constraint',
    severity: 'error',
    resource: service.name,
    message: `No task can be placed: ${problem}.`,
    hint: 'Correct the placement constraints of the task definition or of the service.',
  };
}

/** A capacity provider may add instances, so what sticks now need not stick then. */
function ratingOf(fit: RolloutFit, service: Service) {
  if (fit.verdict === 'depends') return ['rollout-may-stick', 'warning'] as const;
  const canGrow = instanceProvidersOf(service).length > 0 && fit.stuck?.cause !== 'limits';
  return ['rollout-sticks', canGrow ? 'warning' : 'error'] as const;
}

function opening({ verdict }: RolloutFit): string {
  return verdict === 'never'
    ? 'The rollout does not find room.'
    : 'Which tasks stop first decides whether the rollout finds room.';
}

function where({ stuck, desired, lower, upper, reasons, nearest, usable }: RolloutFit): string {
  if (stuck === undefined) return '';
  const at = `It sticks with ${stuck.started} of ${desired} new tasks and ${stuck.oldRunning} old ones running`;
  if (stuck.cause === 'limits') {
    return `${at}: at least ${lower} must stay and at most ${upper} may run, so none may start or stop.`;
  }
  const counts = Object.entries(reasons ?? {}).map(([reason, count]) => `${reason} ${count}`);
  const why = counts.length === 0 ? '' : ` (instances by reason: ${counts.join(', ')})`;
  const near = nearest === undefined ? '' : ` Nearest is ${nearest}.`;
  return `${at}: none of ${usable} usable instances takes one more${why}.${near}`;
}

function growth(service: Service): string {
  const providers = instanceProvidersOf(service);
  if (providers.length === 0) return '';
  return ` The capacity provider ${providers.join(', ')} may add instances, if its managed scaling is on.`;
}

function sentence(remedies: readonly string[]): string {
  const text = remedies.join('; or ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
