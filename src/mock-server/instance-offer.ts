import type { InstanceOffer } from '../simulator/ecs/instances/instances.ts';
import type { JsonObject } from '../simulator/json.ts';
import { clientRefusal } from '../simulator/refusal.ts';

/**
 * What the agent of a machine says that it offers.
 * @param request members of RegisterContainerInstance
 * @throws Refusal ClientException for an identity document that is not JSON
 */
export function offerFrom(request: JsonObject): InstanceOffer {
  const identity = identityFrom(request.instanceIdentityDocument);
  const resources = (request.totalResources ?? []) as readonly JsonObject[];
  const of = (name: string) => resources.find((one) => one.name === name);
  const count = (name: string) => of(name)?.integerValue as number | undefined;
  const ports = (name: string) =>
    (of(name)?.stringSetValue as readonly string[] | undefined)?.map(Number);
  const gpus = of('GPU')?.stringSetValue as readonly string[] | undefined;
  const attributes = (request.attributes ?? []) as readonly JsonObject[];
  const version = (request.versionInfo as JsonObject | undefined)?.agentVersion;
  return defined({
    cpu: count('CPU'),
    memoryMib: count('MEMORY'),
    gpus: gpus?.length,
    tcpPorts: ports('PORTS'),
    udpPorts: ports('PORTS_UDP'),
    ec2InstanceId: identity.instanceId,
    instanceType: identity.instanceType,
    zone: identity.availabilityZone,
    agentVersion: version,
    attributes: Object.fromEntries(
      attributes.map(({ name, value }) => [String(name), String(value ?? '')]),
    ),
  });
}

function identityFrom(document: unknown): JsonObject {
  if (typeof document !== 'string' || document === '') return {};
  try {
    return JSON.parse(document) as JsonObject;
  } catch {
    throw clientRefusal('The instance identity document is not valid.');
  }
}

/** Members that are there; what the machine does not say is left to the mock. */
function defined(members: Readonly<Record<string, unknown>>): InstanceOffer {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
