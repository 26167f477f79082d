import { appSpecFor, ourResource, withTaskDefinition } from '../deployment/codedeploy/app-spec.ts';
import { checkAppSpec } from '../deployment/codedeploy/check-app-spec.ts';
import { SlipwayError } from '../errors.ts';
import type { Service } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import type { JsonObject } from '../task-definition/definition.ts';
import { loadValue } from '../task-definition/load-value.ts';

/** The name that is looked for when none is given. @source official deploy action, input codedeploy-appspec */
const DEFAULT_FILE = 'appspec.yaml';
/** Largest AppSpec that is read. @source API reference, RawString: CodeDeploy takes 512 KiB */
const LIMIT_BYTES = 512 * 1024;

/** A checked AppSpec that waits for its revision. Gives the text that is sent. */
export type AppSpec = (taskDefinitionArn: string) => string;

/**
 * The AppSpec of a deployment: the given file, else appspec.yaml, else one made from the service. Only reads.
 * @throws SlipwayError file-*, appspec-invalid with everything that is wrong
 */
export async function loadAppSpec(
  file: string | undefined,
  { service, definition }: { readonly service: Service; readonly definition: JsonObject },
  { files, log }: Pick<Ports, 'files' | 'log'>,
): Promise<AppSpec> {
  const spec = await readSpec(file, files);
  if (spec === undefined) log.info('there is no AppSpec; one is made from the service');
  const used = spec ?? fromService(service);
  const containers = portsOf(definition);
  const problems = checkAppSpec(used, containers);
  if (problems.length > 0) {
    throw invalid(spec === undefined ? 'made from the service' : (file ?? DEFAULT_FILE), problems);
  }
  const ours = ourResource(used, [...containers.keys()]);
  return (arn) => JSON.stringify(ours === undefined ? used : withTaskDefinition(used, ours, arn));
}

async function readSpec(file: string | undefined, files: Ports['files']) {
  const name = file ?? DEFAULT_FILE;
  try {
    const loaded = await loadValue(name, await files.read(name, LIMIT_BYTES));
    if (loaded.kind === 'failed')
      throw invalid(
        name,
        loaded.findings.map((one) => one.message),
      );
    const { value } = loaded;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as JsonObject;
    }
    throw invalid(name, ['it is no object']);
  } catch (error) {
    const isMissing = error instanceof SlipwayError && error.code === 'file-not-found';
    if (isMissing && file === undefined) return undefined;
    throw error;
  }
}

function fromService({ name, loadBalancers = [] }: Service): JsonObject {
  const [first] = loadBalancers;
  if (first !== undefined) return appSpecFor(first);
  throw new SlipwayError({
    code: 'appspec-invalid',
    message: `There is no ${DEFAULT_FILE}, and none can be made: ${name} shows no load balancer.`,
    hint: 'Give the input codedeploy-appspec.',
  });
}

/** The containers of a definition with the ports that they open. */
function portsOf(definition: JsonObject): ReadonlyMap<string, readonly number[]> {
  const containers = (definition.containerDefinitions ?? []) as readonly JsonObject[];
  return new Map(
    containers.map((one) => {
      const mappings = (one.portMappings ?? []) as readonly JsonObject[];
      return [String(one.name), mappings.map(({ containerPort }) => Number(containerPort))];
    }),
  );
}

function invalid(name: string, problems: readonly string[]): SlipwayError {
  return new SlipwayError({
    code: 'appspec-invalid',
    message: `The AppSpec ${name} cannot be used: ${problems.join('; ')}.`,
    hint: 'Mend the AppSpec that the input codedeploy-appspec names; docs/codedeploy.md shows a whole one.',
  });
}
