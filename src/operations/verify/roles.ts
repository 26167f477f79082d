import { textAt } from '../../task-definition/reader.ts';
import type { Check } from './check.ts';
import { trustsTasks } from './trusts-tasks.ts';

/** The roles of a definition are there, and tasks may take them on. */
export const roles: Check = ({ definition }, { inventory }) => {
  const arns = ['taskRoleArn', 'executionRoleArn'].flatMap(
    (name) => textAt(definition, name) ?? [],
  );
  return [...new Set(arns)].map((resource) => ({
    resource,
    permission: 'iam:GetRole',
    run: async () => {
      const role = await inventory.role(nameOf(resource));
      if (role === undefined) {
        const message = 'There is no such role.';
        const hint = 'Create the role, or correct its ARN in the task definition.';
        return [{ id: 'role-missing', severity: 'error', resource, message, hint }];
      }
      if (trustsTasks(role.trustPolicy)) return [];
      const message = 'The role does not trust ecs-tasks.amazonaws.com, so no task can take it on.';
      const hint =
        'Allow sts:AssumeRole to the service ecs-tasks.amazonaws.com in its trust policy.';
      return [{ id: 'role-trust', severity: 'error', resource, message, hint }];
    },
  }));
};

/** The last part of an ARN: a path is no part of the name. */
function nameOf(arn: string): string {
  return arn.split('/').at(-1) ?? arn;
}
