import { SlipwayError } from '../errors.ts';
import type { RegisteredDefinition, ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import type { DefinitionSource } from '../task-definition/definition-source.ts';
import { normalize } from '../task-definition/normalize.ts';
import { findService } from './find-service.ts';

/** Largest definition that is read. A request may have 64 KiB; comments and indentation get room. */
const LIMIT_BYTES = 1024 * 1024;

/** What a source holds, with the name that it goes by in messages. */
export interface LoadedSource {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The revision that it is, when it is one. */
  readonly registered?: RegisteredDefinition;
}

/** What is read from. */
export type SourcePorts = Pick<Ports, 'files' | 'ecs' | 'stores'>;

/**
 * Reads a definition from where it is.
 *
 * @param service the service that the run is about, which `service:` means
 * @throws SlipwayError file-*, task-definition-not-found, service-not-found, input-missing
 */
export async function loadSource(
  source: DefinitionSource,
  ports: SourcePorts,
  service: Partial<ServiceName>,
): Promise<LoadedSource> {
  switch (source.kind) {
    case 'file':
      return loadFile(source, ports);
    case 'revision':
      return loadRevision(source.name, ports);
    case 'service':
      return loadFromService({ ...service, ...source }, ports);
    case 'codecommit': {
      const { repository, branch, path } = source;
      const bytes = await ports.stores.readCodeCommit({ repository, branch, path }, LIMIT_BYTES);
      return { file: `codecommit://${repository}/${branch}/${path}`, bytes };
    }
    case 's3': {
      const { bucket, key } = source;
      const bytes = await ports.stores.readS3({ bucket, key }, LIMIT_BYTES);
      return { file: `s3://${bucket}/${key}`, bytes };
    }
  }
}

async function loadFile(
  { path, family }: Extract<DefinitionSource, { kind: 'file' }>,
  ports: SourcePorts,
): Promise<LoadedSource> {
  try {
    return { file: path, bytes: await ports.files.read(path, LIMIT_BYTES) };
  } catch (error) {
    const isMissing = error instanceof SlipwayError && error.code === 'file-not-found';
    if (!isMissing || family === undefined) throw error;
    const registered = await ports.ecs.describeTaskDefinition(family);
    if (registered === undefined) throw error;
    return fromRegistered(registered);
  }
}

async function loadRevision(name: string, { ecs }: SourcePorts): Promise<LoadedSource> {
  const registered = await ecs.describeTaskDefinition(name);
  if (registered !== undefined) return fromRegistered(registered);
  throw new SlipwayError({
    code: 'task-definition-not-found',
    message: `There is no task definition ${name}.`,
    hint: 'Check the name, the Region and the account.',
  });
}

async function loadFromService(
  { cluster, service }: Partial<ServiceName>,
  ports: SourcePorts,
): Promise<LoadedSource> {
  if (service === undefined || cluster === undefined) {
    throw new SlipwayError({
      code: 'input-missing',
      message: 'The task definition is what a service runs, and no service is named.',
      hint: 'Give the input service, or name it as service:name.',
    });
  }
  const { taskDefinitionArn } = await findService({ cluster, service }, ports.ecs);
  return loadRevision(taskDefinitionArn, ports);
}

function fromRegistered(registered: RegisteredDefinition): LoadedSource {
  const { value } = normalize(registered.definition);
  const text = `${JSON.stringify(value, undefined, 2)}\n`;
  const file = `${registered.family}:${registered.revision}`;
  return { file, bytes: new TextEncoder().encode(text), registered };
}
