import type { CheckFinding } from '../../report/check-finding.ts';
import { containersOf, textAt } from '../../task-definition/reader.ts';
import type { Check } from './check.ts';
import { permissionLook } from './execution-role.ts';
import { runLook } from './run-look.ts';
import { keyArn, parameterName, secretArn } from './secret-names.ts';
import { secretReferences } from './secret-references.ts';

/**
 * The secrets and parameters that containers are given are there, and the execution role may decrypt those that have a
 * key of their own. Their values are never read.
 */
export const secrets: Check = ({ definition }, ports) => {
  const names = containersOf(definition).flatMap(({ value }) => secretReferences(value));
  const role = textAt(definition, 'executionRoleArn') ?? '';
  return [...new Set(names)].map((resource) => {
    const secret = secretArn(resource);
    return {
      resource,
      permission: secret === undefined ? 'ssm:DescribeParameters' : 'secretsmanager:DescribeSecret',
      run: async () => {
        const found = await (secret === undefined
          ? ports.inventory.parameter(parameterName(resource))
          : ports.inventory.secret(secret));
        if (found === undefined) return [missing(resource, secret === undefined)];
        const key = keyArn(found.kmsKeyId, resource);
        if (key === undefined || !role.startsWith('arn:')) return [];
        return runLook(permissionLook(role, { actions: ['kms:Decrypt'], resources: [key] }, ports));
      },
    };
  });
};

function missing(resource: string, isParameter: boolean): CheckFinding {
  const message = `There is no such ${isParameter ? 'parameter' : 'secret'}.`;
  const hint = 'Create it, or correct the ARN or name in the task definition.';
  return { id: 'secret-missing', severity: 'error', resource, message, hint };
}
