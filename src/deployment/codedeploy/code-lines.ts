import type { CodeDeployment, DeploymentTarget, LifecycleEvent } from '../../ports/codedeploy.ts';

/** What is to be said after a look, and the keys under which it is known to be told. */
export interface CodeLines {
  readonly lines: readonly string[];
  readonly told: readonly string[];
}

/** What a watch has seen of a deployment, and what it knows of its group. */
export interface CodeView {
  readonly deployment: CodeDeployment | undefined;
  readonly target: DeploymentTarget | undefined;
  readonly terminationWaitMinutes?: number | undefined;
}

/** The lines that say how far a deployment is. What was told already is not told again. */
export function codeLines(view: CodeView, told: readonly string[]): CodeLines {
  const known = new Set(told);
  const events = (view.target?.lifecycleEvents ?? []).filter(
    (one) => one.status !== 'Pending' && !known.has(keyOf(one)),
  );
  const isFresh = (line: string) => !known.has(line);
  const deployment = deploymentLines(view).filter(isFresh);
  const taskSets = taskSetLines(view.target).filter(isFresh);
  return {
    lines: [...deployment, ...eventLines(events), ...taskSets],
    told: [...events.map(keyOf), ...deployment, ...taskSets],
  };
}

function deploymentLines({ deployment, terminationWaitMinutes }: CodeView): readonly string[] {
  if (deployment === undefined) return [];
  const { id, status, isTerminationWaitStarted } = deployment;
  const line = `deployment ${id}: ${status}`;
  const time =
    terminationWaitMinutes === undefined ? 'for a while' : `${terminationWaitMinutes} min`;
  return isTerminationWaitStarted === true && terminationWaitMinutes !== 0
    ? [line, `the traffic has moved; the old task set is kept ${time}`]
    : [line];
}

function keyOf({ name, status }: LifecycleEvent): string {
  return `${name}: ${status}`;
}

/** Events that come to the same share a line; one that failed has its own, with the reason. */
function eventLines(events: readonly LifecycleEvent[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { name, status, message } of events) {
    const why = status === 'Failed' && message !== undefined ? `: ${message}` : '';
    const words = `${status}${why}`;
    groups.set(words, [...(groups.get(words) ?? []), name]);
  }
  return [...groups].map(([words, names]) => `${names.join(', ')}: ${words}`);
}

function taskSetLines(target: DeploymentTarget | undefined): readonly string[] {
  const sets = (target?.taskSets ?? []).map(
    (one) =>
      `${one.label.toLowerCase()} ${one.running} of ${one.desired} running, ${one.trafficPercent} % of the traffic`,
  );
  return sets.length > 0 ? [`task sets: ${sets.join('; ')}`] : [];
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
