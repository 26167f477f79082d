import { SlipwayError } from '../../errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeDeploy } from '../../ports/codedeploy.ts';
import type { Ecs, Service, ServiceDeployment, ServiceName } from '../../ports/ecs.ts';

/** Services in one DescribeServices call, service deployments in one DescribeServiceDeployments, deployments of CodeDeploy in one BatchGetDeployments. Source: API reference */
const SERVICES_PER_CALL = 10;
const DEPLOYMENTS_PER_CALL = 20;
const CODE_DEPLOYMENTS_PER_CALL = 25;
/** Calls a minute while one service is waited for, and how many services may cost as much as so many. Source: issue 7 */
const CALLS_PER_MINUTE = 6;
const MOST_SHARES = 3;
/** Calls that may be made at once before the pace counts. */
const BURST_CALLS = 6;
/** Calls beyond the pace that are paid back by later rests; the rest is forgiven, so that nobody waits for long. */
const MOST_DEBT = 6;
/** How long a look waits for others to go with it, ms. */
const GATHER_MS = 1_000;
const MINUTE_MS = 60_000;

/** What the looks are made with. */
export interface LookPorts {
  readonly ecs: Ecs;
  readonly codedeploy: CodeDeploy;
  readonly clock: Clock;
  readonly cancel: AbortSignal;
}

/** The reads that all watches share. */
export interface SharedReads {
  readonly ecs: Pick<
    Ecs,
    'describeService' | 'describeServiceDeployment' | 'listServiceDeployments' | 'stoppedTasks'
  >;
  readonly codedeploy: Pick<CodeDeploy, 'deployment' | 'deploymentTarget'>;
}

interface Wanted {
  /** Looks of one kind and cluster go together. */
  readonly group: string;
  readonly most: number;
  readonly sinceMs: number;
  readonly send: () => void;
  readonly leave: (error: SlipwayError) => void;
}

/**
 * Reads for many watches at once: looks at services wait for each other and go together, at a pace that all of them
 * share, so that many services cost little more than one. What cannot go together counts, too.
 *
 * Calls that start at the same moment are one request to AWS: see the port.
 * @param services how many services are watched
 */
export function shareLooks(ports: LookPorts, services: number): SharedReads {
  const { ecs, codedeploy } = ports;
  const { together, alone } = paced(ports, services);
  return {
    ecs: {
      describeService: (name: ServiceName): Promise<Service | undefined> =>
        together(`services of ${name.cluster}`, SERVICES_PER_CALL, () => ecs.describeService(name)),
      describeServiceDeployment: (arn: string): Promise<ServiceDeployment | undefined> =>
        together('deployments', DEPLOYMENTS_PER_CALL, () => ecs.describeServiceDeployment(arn)),
      listServiceDeployments: alone(1, ecs.listServiceDeployments),
      stoppedTasks: alone(2, ecs.stoppedTasks),
    },
    codedeploy: {
      deployment: (id) =>
        together('CodeDeploy', CODE_DEPLOYMENTS_PER_CALL, () => codedeploy.deployment(id)),
      // The API shows the targets of one deployment at a time.
      deploymentTarget: alone(1, codedeploy.deploymentTarget),
    },
  };
}

/** Calls at one pace: those that can go together, and those that go alone and are paid for all the same. */
function paced({ clock, cancel }: Pick<LookPorts, 'clock' | 'cancel'>, services: number) {
  const perCallMs = MINUTE_MS / (CALLS_PER_MINUTE * Math.min(services, MOST_SHARES));
  const wanted: Wanted[] = [];
  let paidUntilMs = clock.nowMs() - BURST_CALLS * perCallMs;
  let isPumping = false;
  const pay = (calls: number, nowMs: number) => {
    const floor = nowMs - BURST_CALLS * perCallMs;
    const ceiling = nowMs + MOST_DEBT * perCallMs;
    paidUntilMs = Math.min(Math.max(paidUntilMs, floor) + calls * perCallMs, ceiling);
  };
  const pump = async () => {
    for (let first = wanted[0]; first !== undefined; first = wanted[0]) {
      const isFull = wanted.filter(({ group }) => group === first?.group).length >= first.most;
      const gatheredMs = isFull ? 0 : first.sinceMs + GATHER_MS;
      const restMs = Math.max(paidUntilMs, gatheredMs) - clock.nowMs();
      if (restMs > 0 && !cancel.aborted) {
        await clock.sleep(Math.min(restMs, GATHER_MS), cancel);
        continue;
      }
      const batch = wanted.filter(({ group }) => group === first?.group).slice(0, first.most);
      for (const one of batch) wanted.splice(wanted.indexOf(one), 1);
      pay(1, clock.nowMs());
      for (const one of batch) cancel.aborted ? one.leave(stopped()) : one.send();
    }
    isPumping = false;
  };
  const together = <T>(group: string, most: number, call: () => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      const send = () => void call().then(resolve, reject);
      wanted.push({ group, most, sinceMs: clock.nowMs(), send, leave: reject });
      if (isPumping) return;
      isPumping = true;
      void pump();
    });
  const alone = <A extends readonly unknown[], R>(calls: number, call: (...args: A) => R) => {
    return (...args: A): R => {
      pay(calls, clock.nowMs());
      return call(...args);
    };
  };
  return { together, alone };
}

function stopped(): SlipwayError {
  return new SlipwayError({
    code: 'cancelled',
    message: 'The run was told to stop before it was done.',
    hint: 'Run again; what was already done is listed in the outputs.',
  });
}
