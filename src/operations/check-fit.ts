import { SlipwayError } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';
import { fitText } from '../report/fit-text.ts';
import type { Rollout } from './plan/look-at-rollout.ts';
import { runsOnInstances } from './plan/needs-fit.ts';
import type { Record } from './record.ts';
import { tellChecks } from './tell-checks.ts';

/**
 * The look at the cluster before a deploy writes anything: tells what it finds; with `fail`, a rollout that cannot
 * find room ends here.
 * @throws SlipwayError rollout-does-not-fit
 */
export async function checkFit(
  rollout: Rollout,
  fitCheck: 'warn' | 'fail' | 'off',
  { ports, record }: { readonly ports: Ports; readonly record: Record },
): Promise<void> {
  if (fitCheck === 'off' || !runsOnInstances(rollout.service)) return;
  // A deploy to Fargate has no use for all that judges a cluster.
  const { lookAtRollout } = await import('./plan/look-at-rollout.ts');
  const { fit, findings } = await lookAtRollout(rollout, ports);
  if (fit !== undefined) {
    ports.log.info(fitText(fit));
    record.note({ fit });
  }
  const isFatal = (id: string) => id === 'rollout-sticks' || id === 'placement-constraint';
  const refused = findings.find(({ id, severity }) => isFatal(id) && severity === 'error');
  if (refused === undefined || fitCheck !== 'fail') {
    tellChecks(findings.map(asWarning), ports.log, record);
    return;
  }
  tellChecks(findings, ports.log, record);
  throw new SlipwayError({
    code: 'rollout-does-not-fit',
    message: refused.message,
    hint: refused.hint,
  });
}

/** A deploy that goes on has met no error. */
function asWarning<T extends { readonly severity: 'error' | 'warning' | 'note' }>(finding: T): T {
  return finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;
}
