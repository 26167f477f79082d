import type { Need, RefusedAction } from '../../ports/inventory.ts';
import type { CheckFinding } from '../../report/check-finding.ts';
import { textAt } from '../../task-definition/reader.ts';
import type { Check, Look, VerifyPorts } from './check.ts';
import { executionNeeds } from './execution-needs.ts';

/** The policies of the execution role allow what Amazon ECS and the agent do in its name before containers start. */
export const executionRole: Check = ({ definition, service }, ports) => {
  const role = textAt(definition, 'executionRoleArn') ?? '';
  if (!role.startsWith('arn:')) return [];
  const region = service?.arn.split(':')[3];
  const needs = executionNeeds(definition, { role, ...(region && { region }) });
  return needs.map((need) => permissionLook(role, need, ports));
};

/** Looks whether a role is allowed what it needs. A role that is not there is told by another check. */
export function permissionLook(
  role: string,
  need: Need,
  { inventory }: Pick<VerifyPorts, 'inventory'>,
): Look {
  return {
    resource: role,
    permission: 'iam:SimulatePrincipalPolicy',
    run: async () => {
      const refused = (await inventory.refusedActions(role, need)) ?? [];
      return refused.map((one) => refusedFinding(role, one));
    },
  };
}

/** Services whose resources have policies of their own, which can allow what those of the role do not. */
const OTHERWISE_ALLOWED = /^(ecr:(?!GetAuthorizationToken)|secretsmanager:|kms:|s3:)/;

function refusedFinding(
  role: string,
  { action, resource, isConditional }: RefusedAction,
): CheckFinding {
  const isOpen = isConditional || OTHERWISE_ALLOWED.test(action);
  const rest = isConditional
    ? ' as far as can be told without the conditions of a real call'
    : ' (a policy of the resource itself may still allow it)';
  const where = resource === '*' ? '' : ` on ${resource}`;
  return {
    id: 'role-permission',
    severity: isOpen ? 'warning' : 'error',
    resource: role,
    message: `The execution role is not allowed ${action}${where}${isOpen ? rest : ''}: tasks would not start.`,
    hint: `Allow ${action}${where} in a policy of the role.`,
  };
}
