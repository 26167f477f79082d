import type { Inputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports/ports.ts';
import { findService } from './find-service.ts';
import type { Conclusion } from './operation.ts';
import { prepareDefinition } from './prepare-definition.ts';
import type { Record } from './record.ts';
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
  const { document } = await prepareDefinition(inputs, ports, record);
  const service =
    name === undefined ? undefined : await findService({ cluster, service: name }, ports.ecs);
  if (service !== undefined)
    record.note({ cluster, service: service.name, serviceArn: service.arn });
  const verified = await verifyAll(
    { definition: document.value, ...(service && { service }) },
    ports,
  );
  tellChecks(verified.findings, ports.log, record);
  return conclude(verified);
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
