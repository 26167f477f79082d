import type { TargetGroup } from '../../ports/inventory.ts';
import type { TargetGroupUse } from '../../ports/service-settings.ts';
import type { CheckFinding } from '../../report/check-finding.ts';
import type { JsonObject } from '../../task-definition/definition.ts';
import { containersOf, isObject, listAt, numberAt, textAt } from '../../task-definition/reader.ts';
import type { Check } from './check.ts';

/** The target groups of a service are there, and fit the network mode and the ports of the definition. */
export const targetGroups: Check = ({ definition, service }, { inventory }) =>
  (service?.settings?.targetGroups ?? []).flatMap((use) =>
    [use.arn, ...(use.alternateArn === undefined ? [] : [use.alternateArn])].map((resource) => ({
      resource,
      permission: 'elasticloadbalancing:DescribeTargetGroups',
      run: async () => {
        const group = await inventory.targetGroup(resource);
        if (group !== undefined) return judgeTargetGroup(group, use, definition);
        const message = 'There is no such target group.';
        const hint = 'Create it, or correct the load balancer of the service.';
        return [{ id: 'target-group-missing', severity: 'error', resource, message, hint }];
      },
    })),
  );

/** What of a target group does not fit a definition. */
export function judgeTargetGroup(
  { arn: resource, targetType, healthCheckPort }: TargetGroup,
  { containerName, containerPort }: TargetGroupUse,
  definition: JsonObject,
): readonly CheckFinding[] {
  const findings: CheckFinding[] = [];
  const wanted = textAt(definition, 'networkMode') === 'awsvpc' ? 'ip' : 'instance';
  if (targetType !== wanted) {
    const message = `Its targets are of type ${targetType}, but this network mode needs ${wanted}.`;
    const hint = `Use a target group of type ${wanted}: the type of one that exists cannot be changed.`;
    findings.push({ id: 'target-type', severity: 'error', resource, message, hint });
  }
  const ports = portsOf(definition, containerName);
  if (ports === undefined || !ports.includes(containerPort)) {
    const message = `The service sends its traffic to container ${containerName}, port ${containerPort}, which the task definition does not have.`;
    const hint = 'Map this port of this container in the task definition, or change the service.';
    findings.push({ id: 'target-port', severity: 'error', resource, message, hint });
  }
  const port = Number(healthCheckPort);
  if (wanted === 'ip' && port > 0 && !allPorts(definition).includes(port)) {
    const message = `Its health check asks port ${port}, which no container of the task maps.`;
    const hint = 'Let the health check use traffic-port, or map the port.';
    findings.push({ id: 'health-check-port', severity: 'warning', resource, message, hint });
  }
  return findings;
}

function portsOf(definition: JsonObject, name: string): readonly number[] | undefined {
  const found = containersOf(definition).find(({ value }) => textAt(value, 'name') === name);
  return found && portsIn(found.value);
}

function allPorts(definition: JsonObject): readonly number[] {
  return containersOf(definition).flatMap(({ value }) => portsIn(value));
}

function portsIn(container: JsonObject): readonly number[] {
  return listAt(container, 'portMappings')
    .filter(isObject)
    .flatMap((one) => numberAt(one, 'containerPort') ?? []);
}
