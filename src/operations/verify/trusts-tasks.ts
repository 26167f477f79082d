import { membersOf, objectsOf } from '../../placement/members.ts';

/**
 * Whether a trust policy lets tasks of Amazon ECS take a role on. Conditions are not looked at.
 * @source Amazon ECS developer guide, "Task execution IAM role": the principal of tasks
 */
export function trustsTasks(policy: string): boolean {
  const statements = statementsOf(policy);
  return statements.some((one) => one.Effect === 'Allow' && namesTasks(one.Principal));
}

function statementsOf(policy: string) {
  try {
    const { Statement } = membersOf(JSON.parse(policy));
    return objectsOf(Array.isArray(Statement) ? Statement : [Statement]);
  } catch {
    return [];
  }
}

function namesTasks(principal: unknown): boolean {
  if (principal === '*') return true;
  if (typeof principal !== 'object' || principal === null) return false;
  const { Service, AWS } = membersOf(principal);
  return [Service, AWS].flat().some((one) => one === 'ecs-tasks.amazonaws.com' || one === '*');
}
