import type { Explanation } from '../deployment/explain.ts';
import { maskSecrets } from '../deployment/mask.ts';
import { asSlipwayError } from '../errors.ts';
import type { LogStream } from '../ports/logs.ts';
import type { Ports } from '../ports/ports.ts';

/** Lines of a container that are shown: a stack trace fits. */
const LINES_SHOWN = 20;
/** Causes whose logs are read; each costs a call. */
const CAUSES_SHOWN = 3;
/** Longest line that is shown, in characters. */
const LINE_LENGTH = 400;

/**
 * Adds the last lines that a failed container wrote, where its log is in CloudWatch Logs and may be read.
 * Evidence that cannot be had changes nothing else.
 */
export async function withLogTails(
  explanations: readonly Explanation[],
  taskDefinitionArn: string,
  ports: Pick<Ports, 'ecs' | 'logs' | 'log'>,
): Promise<readonly Explanation[]> {
  const wanted = explanations.filter((one) => one.container !== undefined).slice(0, CAUSES_SHOWN);
  if (wanted.length === 0) return explanations;
  try {
    const found = await ports.ecs.describeTaskDefinition(taskDefinitionArn);
    const tails = await Promise.all(
      wanted.map((one) => withTail(one, found?.definition ?? {}, ports)),
    );
    return explanations.map((one) => tails.find(({ id }) => id === one.id) ?? one);
  } catch (error) {
    ports.log.debug(`logs were not read: ${asSlipwayError(error).message}`);
    return explanations;
  }
}

async function withTail(
  one: Explanation,
  definition: object,
  { logs }: Pick<Ports, 'logs'>,
): Promise<Explanation> {
  const { container = '', taskId = '' } = one;
  const stream = streamOf(definition, container, taskId);
  if (stream === undefined) return one;
  const lines = (await logs.last(stream, LINES_SHOWN)).flatMap(({ message }) =>
    message.trimEnd().split('\n'),
  );
  if (lines.length === 0) return one;
  const shown = lines.slice(-LINES_SHOWN).map((line) => maskSecrets(line).slice(0, LINE_LENGTH));
  return { ...one, log: { taskId, container, lines: shown } };
}

interface LoggedContainer {
  readonly name?: unknown;
  readonly logConfiguration?: {
    readonly logDriver?: unknown;
    readonly options?: Readonly<Record<string, unknown>>;
  };
}

/** Without a prefix the stream is named after the id of the container on its instance, which ECS does not tell. */
function streamOf(definition: object, name: string, taskId: string): LogStream | undefined {
  const { containerDefinitions = [] } = definition as {
    readonly containerDefinitions?: readonly LoggedContainer[];
  };
  const logging = containerDefinitions.find((one) => one.name === name)?.logConfiguration;
  const options = logging?.options ?? {};
  const group = options['awslogs-group'];
  const prefix = options['awslogs-stream-prefix'];
  if (logging?.logDriver !== 'awslogs') return undefined;
  if (typeof group !== 'string' || typeof prefix !== 'string') return undefined;
  const region = options['awslogs-region'];
  const stream = `${prefix}/${name}/${taskId}`;
  return { group, stream, ...(typeof region === 'string' && { region }) };
}
