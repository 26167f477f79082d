import { asSlipwayError, SlipwayError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Scaling } from '../ports/autoscaling.ts';
import type { ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import type { FoundService } from '../ports/service-definitions.ts';
import { controllerOf } from '../service-definition/rules/facts.ts';
import { serviceToFile } from '../service-definition/service-to-file.ts';
import type { JsonObject } from '../task-definition/definition.ts';
import { textAt } from '../task-definition/reader.ts';
import { withoutDefaults } from '../task-definition/without-defaults.ts';
import { withoutSecrets } from '../task-definition/without-secrets.ts';
import { writeDefinition } from '../task-definition/write-definition.ts';
import { serviceNotFound } from './find-service.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';

type InitInputs = Extract<Inputs, { operation: 'init' }>;

/** Largest file that is looked for, bytes: whether it is there is all that matters. */
const LOOK_BYTES = 1;

/**
 * Writes what a service runs and what it is to two files, which deploy to it as unchanged. Everything is read before
 * anything is written, and what looks like a secret is not written at all.
 * @throws SlipwayError file-exists, service-not-found, service-unsupported, task-definition-not-found
 */
export async function init(inputs: InitInputs, ports: Ports, record: Record): Promise<Conclusion> {
  const { cluster, service } = inputs;
  const name = { cluster: shortName(cluster), service: shortName(service) };
  record.note({ cluster, service });
  const paths = pathsOf(inputs);
  if (inputs.force !== true) for (const path of Object.values(paths)) await assertFree(path, ports);
  const live = await look({ cluster, service }, ports);
  const scaling = await scalingOf({ cluster, service }, ports);
  const { definition, variables } = await definitionOf(live, ports);
  const file = serviceToFile({ ...name, live, scaling });
  const texts = {
    taskDefinition: await writeDefinition(definition, inputs.definitionFormat),
    serviceDefinition: await writeDefinition(file, inputs.definitionFormat),
  };
  await ports.files.write(paths.taskDefinition, texts.taskDefinition);
  await ports.files.write(paths.serviceDefinition, texts.serviceDefinition);
  record.note({ serviceArn: live.arn, taskDefinitionArn: revisionOf(live) });
  ports.outputs.set('task-definition', paths.taskDefinition);
  ports.outputs.set('service-definition', paths.serviceDefinition);
  tell(paths, variables, { ports, live });
  const cause = `${name.service} is written to ${paths.taskDefinition} and ${paths.serviceDefinition}.`;
  return { outcome: 'succeeded', cause };
}

interface Paths {
  readonly taskDefinition: string;
  readonly serviceDefinition: string;
}

function pathsOf({ outputFolder, definitionFormat }: InitInputs): Paths {
  const folder = outputFolder.replace(/\/+$/, '');
  const isHere = folder === '.' || outputFolder === '';
  const pathOf = (name: string) => `${isHere ? '' : `${folder}/`}${name}.${definitionFormat}`;
  return {
    taskDefinition: pathOf('task-definition'),
    serviceDefinition: pathOf('service-definition'),
  };
}

async function assertFree(path: string, { files }: Pick<Ports, 'files'>): Promise<void> {
  try {
    await files.read(path, LOOK_BYTES);
  } catch (error) {
    const { code } = asSlipwayError(error);
    if (code === 'file-not-found') return;
    if (code !== 'file-too-large') throw error;
  }
  throw new SlipwayError({
    code: 'file-exists',
    message: `${path} is there already, and was not written over.`,
    hint: 'Name another folder with output-folder, or say force.',
  });
}

async function look(
  name: ServiceName,
  { serviceDefinitions }: Pick<Ports, 'serviceDefinitions'>,
): Promise<FoundService> {
  const found = await serviceDefinitions.look(name, true);
  if (found === undefined || found.status === 'INACTIVE') throw serviceNotFound(name);
  const controller = controllerOf(found.members);
  if (controller !== 'EXTERNAL') return found;
  throw new SlipwayError({
    code: 'service-unsupported',
    message: `What the service ${name.service} runs is said by its task sets, which its controller ${controller} makes, and not by a definition.`,
    hint: 'Move the service to the controller ECS, or keep the definitions where the task sets are made.',
  });
}

/** A role that may not ask for scaling gets files without it, and is told so. */
async function scalingOf(
  name: ServiceName,
  { autoscaling, log }: Pick<Ports, 'autoscaling' | 'log'>,
): Promise<Scaling> {
  try {
    const scaling = await autoscaling.look(name);
    const others = scaling.policies.filter(({ policyType }) => policyType === 'PredictiveScaling');
    for (const { policyName } of others) {
      log.warning(
        `The predictive scaling policy ${String(policyName)} is not in the file; it stays.`,
      );
    }
    return scaling;
  } catch (error) {
    const { code, message } = asSlipwayError(error);
    if (code === 'cancelled') throw error;
    log.warning(`How the service scales is not in the file: ${message}`);
    return { policies: [], scheduledActions: [] };
  }
}

function revisionOf(live: FoundService): string {
  return textAt(live.members, 'taskDefinition') ?? '';
}

async function definitionOf(
  live: FoundService,
  { ecs }: Pick<Ports, 'ecs'>,
): Promise<{ readonly definition: JsonObject; readonly variables: readonly string[] }> {
  const revision = revisionOf(live);
  const found = await ecs.describeTaskDefinition(revision);
  if (found === undefined) {
    throw new SlipwayError({
      code: 'task-definition-not-found',
      message: `The task definition ${revision} that the service runs is not there any more.`,
      hint: 'Deploy the service once with a revision that is there.',
    });
  }
  const { value, variables } = withoutSecrets(withoutDefaults(found.definition));
  return { definition: value, variables };
}

function tell(
  { taskDefinition, serviceDefinition }: Paths,
  variables: readonly string[],
  { ports, live }: { readonly ports: Pick<Ports, 'log'>; readonly live: FoundService },
): void {
  const { log } = ports;
  log.info(`wrote ${taskDefinition}: ${shortName(revisionOf(live))}`);
  log.info(`wrote ${serviceDefinition}`);
  if (variables.length > 0) {
    const names = variables.join(', ');
    log.warning(
      `What looks like a secret was not written: ${names}. Move it to secrets of the container, or set variables of these names and give substitute.`,
    );
  }
  const more = variables.length > 0 ? ' --substitute' : '';
  log.info(
    `next: slipway diff --task-definition ${taskDefinition} --service-definition ${serviceDefinition}${more}`,
  );
}

function shortName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
