import type { Inputs } from '../inputs/inputs.ts';
import type { Service } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { findService } from './find-service.ts';
import { namesDefinition } from './load-definition.ts';
import type { Conclusion } from './operation.ts';
import { prepareDefinition } from './prepare-definition.ts';
import type { Record } from './record.ts';
import { futureService, lookAtService } from './service/look-at-service.ts';
import { tellChecks } from './tell-checks.ts';
import { type Verified, verifyAll } from './verify/verify-all.ts';

type VerifyInputs = Extract<Inputs, { operation: 'verify' }>;

/** Whether what a definition and its service need is there. Only reads, and never the value of a secret. */
export async function verify(
  inputs: VerifyInputs,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  const { cluster, service: name } = inputs;
  const prepared = await prepareOwn(inputs, ports, record);
  const look = await lookAtService(inputs, prepared?.document.value, { ports, record });
  const given = name === undefined ? undefined : { cluster, service: name };
  const there = look === undefined ? given : look.plan.found && look.plan.name;
  const found = there === undefined ? undefined : await findService(there, ports.ecs);
  const service = look === undefined ? found : futureService(look, found);
  const { document } =
    prepared ?? (await prepareDefinition(definitionOf(inputs, service), ports, record));
  if (service !== undefined)
    record.note({ cluster, service: service.name, serviceArn: service.arn });
  const verified = await verifyAll(
    {
      definition: document.value,
      ...(service && { service, group: { cluster, service: service.name } }),
    },
    ports,
  );
  tellChecks(verified.findings, ports.log, record);
  return conclude(verified);
}

/** A service definition may stand alone; what runs, or what it names, is then the task definition. */
async function prepareOwn(inputs: VerifyInputs, ports: Ports, record: Record) {
  const isAlone = inputs.serviceDefinition !== undefined && !namesDefinition(inputs);
  return isAlone ? undefined : prepareDefinition(inputs, ports, record);
}

function definitionOf(inputs: VerifyInputs, service: Service | undefined): VerifyInputs {
  const named = service?.taskDefinitionArn ?? '';
  return named === '' ? inputs : { ...inputs, taskDefinitionArn: named };
}

function conclude({ looks, findings }: Verified): Conclusion {
  const error = findings.find(({ severity }) => severity === 'error');
  const unknown = findings.filter(({ id }) => id === 'not-verified').length;
  const rest = unknown === 0 ? '' : `; ${unknown} could not be verified`;
  if (error === undefined) {
    return {
      outcome: 'succeeded',
      cause: `${looks === 1 ? '1 thing was' : `${looks} things were`} looked at${rest}.`,
    };
  }
  const cause = `${error.resource}: ${error.message}`;
  return { outcome: 'failed', cause, hint: error.hint };
}
