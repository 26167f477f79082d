import type { CodeDeployment, DeploymentTarget } from '../../ports/codedeploy.ts';

/** The lines that say how far a deployment is. A line that was told already is not told again. */
export function codeLines(
  deployment: CodeDeployment | undefined,
  target: DeploymentTarget | undefined,
): readonly string[] {
  return [...deploymentLines(deployment), ...targetLines(target)];
}

function deploymentLines(deployment: CodeDeployment | undefined): readonly string[] {
  if (deployment === undefined) return [];
  const { id, status, isTerminationWaitStarted } = deployment;
  const line = `deployment ${id}: ${status}`;
  return isTerminationWaitStarted === true
    ? [line, 'the traffic has moved; the old task set is kept for the time that the group says']
    : [line];
}

function targetLines(target: DeploymentTarget | undefined): readonly string[] {
  const lines: string[] = [];
  for (const { name, status, message } of target?.lifecycleEvents ?? []) {
    if (status === 'Pending') continue;
    const why = status === 'Failed' && message !== undefined ? `: ${message}` : '';
    lines.push(`${name}: ${status}${why}`);
  }
  const sets = (target?.taskSets ?? []).map(
    (one) =>
      `${one.label.toLowerCase()} ${one.running} of ${one.desired} running, ${one.trafficPercent} % of the traffic`,
  );
  if (sets.length > 0) lines.push(`task sets: ${sets.join('; ')}`);
  return lines;
}

/** What the codes of a failed deployment mean to a reader. @source reference/codedeploy.md section 4 */
const MEANINGS: Readonly<Record<string, string>> = {
  ALARM_ACTIVE: 'An alarm of the deployment group fired: look at what it measures.',
  ECS_UPDATE_ERROR:
    'Amazon ECS refused the new task set: check the task definition, its roles and the capacity of the cluster.',
  ELASTIC_LOAD_BALANCING_INVALID:
    'The pair of target groups or a listener does not fit: compare the group with the load balancer.',
  HOOK_EXECUTION_FAILURE:
    'A Lambda function of a hook failed, or did not report its result within an hour: read its log.',
  IAM_ROLE_MISSING: 'The service role of the deployment group is gone: give the group another one.',
  IAM_ROLE_PERMISSIONS:
    'The service role of the deployment group lacks permissions: attach AWSCodeDeployRoleForECS.',
  INVALID_ECS_SERVICE:
    'The service is missing, has another controller or load balancer, or is being deployed to.',
  INVALID_REVISION: 'CodeDeploy cannot use the AppSpec: check its hooks and its resource.',
  MANUAL_STOP: 'Somebody stopped the deployment: ask who did before deploying again.',
  TIMEOUT:
    'A step took too long: look at the events of the service for tasks that do not become healthy; a hook ends when its function calls back.',
};

/** What to do about a failed deployment. */
export function hintFor(code: string | undefined): string {
  return (
    MEANINGS[code ?? ''] ?? 'Look at the deployment in the CodeDeploy console: it names the step.'
  );
}
