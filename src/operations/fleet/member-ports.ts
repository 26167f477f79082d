import { primaryOf } from '../../deployment/judgement.ts';
import { SlipwayError } from '../../errors.ts';
import type { Service, ServiceName } from '../../ports/ecs.ts';
import type { Log } from '../../ports/log.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Member } from './member.ts';
import type { SharedReads } from './shared-looks.ts';

/** So long may a service wait for its turn before it is looked at again, ms. */
const FRESH_MS = 30_000;

/** What one of several services is deployed with. */
export interface MemberSetting {
  readonly looks: SharedReads;
  /** Resolves when the service may write. */
  readonly turn: () => Promise<void>;
  /** Is told of every line that the service says. */
  readonly onLine: (member: Member, line: string) => void;
}

/**
 * The ports of one of several services: its lines begin with its name, its outputs are kept for the table, its watch
 * shares its looks with the others, and nothing is written before its turn, whoever asks for it.
 */
export function memberPorts(member: Member, ports: Ports, setting: MemberSetting): Ports {
  const { looks } = setting;
  const seen: { service?: Service; atMs: number } = { atMs: 0 };
  let granted: Promise<void> | undefined;
  let isGranted = false;
  const turn = () => {
    granted ??= setting.turn().then(async () => {
      await assertSame(member, seen, ports);
      isGranted = true;
    });
    return granted;
  };
  const describeService = async (name: ServiceName) => {
    if (isGranted) return looks.ecs.describeService(name);
    const service = await ports.ecs.describeService(name);
    if (service !== undefined) {
      Object.assign(seen, { service, atMs: ports.clock.nowMs() });
      member.before = service;
    }
    return service;
  };
  return {
    ...ports,
    turn,
    log: labelled(ports.log, member.item.name, (line) => setting.onLine(member, line)),
    // How each service ended is one output of the run.
    outputs: { set: () => undefined, summary: () => undefined },
    ecs: {
      ...ports.ecs,
      ...looks.ecs,
      describeService,
      registerTaskDefinition: after(turn, ports.ecs.registerTaskDefinition),
      updateService: after(turn, ports.ecs.updateService),
    },
    ...writesAfter(turn, { ...ports, codedeploy: { ...ports.codedeploy, ...looks.codedeploy } }),
  };
}

/** What else writes, once the turn is there. */
function writesAfter(
  turn: () => Promise<void>,
  ports: Ports,
): Pick<Ports, 'tasks' | 'serviceDefinitions' | 'autoscaling' | 'codedeploy'> {
  return {
    tasks: { ...ports.tasks, runTask: after(turn, ports.tasks.runTask) },
    serviceDefinitions: {
      ...ports.serviceDefinitions,
      create: after(turn, ports.serviceDefinitions.create),
      tag: after(turn, ports.serviceDefinitions.tag),
      untag: after(turn, ports.serviceDefinitions.untag),
    },
    autoscaling: {
      ...ports.autoscaling,
      register: after(turn, ports.autoscaling.register),
      putPolicy: after(turn, ports.autoscaling.putPolicy),
      putScheduledAction: after(turn, ports.autoscaling.putScheduledAction),
      suspend: after(turn, ports.autoscaling.suspend),
    },
    codedeploy: {
      ...ports.codedeploy,
      createDeployment: after(turn, ports.codedeploy.createDeployment),
      stopDeployment: after(turn, ports.codedeploy.stopDeployment),
    },
  };
}

function after<A extends readonly unknown[], R>(
  turn: () => Promise<void>,
  call: (...args: A) => Promise<R>,
) {
  return async (...args: A): Promise<R> => {
    await turn();
    return call(...args);
  };
}

/** What was checked must still be so: somebody else may have deployed while the service waited. */
async function assertSame(
  { item }: Member,
  { service, atMs }: { readonly service?: Service; readonly atMs: number },
  { ecs, clock }: Pick<Ports, 'ecs' | 'clock'>,
): Promise<void> {
  if (service === undefined || clock.nowMs() - atMs < FRESH_MS) return;
  const { cluster } = item.inputs;
  const now = await ecs.describeService({ cluster, service: item.inputs.service });
  if (now !== undefined && primaryOf(now)?.id === primaryOf(service)?.id) return;
  throw new SlipwayError({
    code: 'service-changed',
    message: `Somebody else has deployed ${item.name} since it was checked, so it was left as it is.`,
    hint: 'Run again, and keep other deployments away meanwhile, with a concurrency group for instance.',
  });
}

/** A log whose every line begins with a name. */
export function labelled(log: Log, name: string, onLine: (line: string) => void): Log {
  const label = (text: string) => text.replace(/^/gm, `[${name}] `);
  return {
    debug: (line) => log.debug(label(line)),
    info: (line) => {
      log.info(label(line));
      onLine(line);
    },
    warning: (line, place) => log.warning(label(line), place),
    error: (line, place) => log.error(label(line), place),
  };
}
