import type {
  CodeEnding,
  CodeWatchCommand,
  CodeWatchEvent,
  CodeWatchStart,
} from '../deployment/codedeploy/code-watch.ts';
import { beginCodeWatch, stepCode } from '../deployment/codedeploy/step-code.ts';
import { asSlipwayError } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';

type FollowPorts = Pick<Ports, 'codedeploy' | 'clock' | 'log' | 'cancel'>;

/** Follows a CodeDeploy deployment, and the one that takes it back, to the end. Never throws for what AWS answers. */
export async function followCodeDeployment(
  start: CodeWatchStart,
  ports: FollowPorts,
): Promise<CodeEnding> {
  let { state, commands } = beginCodeWatch(start);
  for (;;) {
    let event: CodeWatchEvent | undefined;
    for (const command of commands) {
      if (command.kind === 'say') ports.log[command.level](command.line);
      else if (command.kind === 'stop') await stop(command, ports);
      else if (command.kind === 'finish') return command.ending;
      else event = await lookAfter(command, ports);
    }
    const cancelled = { kind: 'cancelled', atMs: ports.clock.nowMs() } as const;
    ({ state, commands } = stepCode(
      state,
      ports.cancel.aborted ? cancelled : (event ?? cancelled),
    ));
  }
}

async function lookAfter(
  { deploymentId, afterMs }: Extract<CodeWatchCommand, { kind: 'observe' }>,
  { codedeploy, clock, cancel }: FollowPorts,
): Promise<CodeWatchEvent> {
  await clock.sleep(afterMs, cancel);
  if (cancel.aborted) return { kind: 'cancelled', atMs: clock.nowMs() };
  try {
    const [deployment, target] = await Promise.all([
      codedeploy.deployment(deploymentId),
      codedeploy.deploymentTarget(deploymentId),
    ]);
    const atMs = clock.nowMs();
    return { kind: 'observed', atMs, deployment, ...(target === undefined ? {} : { target }) };
  } catch (error) {
    return { kind: 'poll-failed', atMs: clock.nowMs(), message: asSlipwayError(error).message };
  }
}

async function stop(
  { deploymentId, isRolledBack }: Extract<CodeWatchCommand, { kind: 'stop' }>,
  { codedeploy, log }: FollowPorts,
): Promise<void> {
  try {
    await codedeploy.stopDeployment(deploymentId, isRolledBack);
    log.info(`stopped ${deploymentId}${isRolledBack ? ', which is taken back' : ''}`);
  } catch (error) {
    log.warning(`${deploymentId} was not stopped: ${asSlipwayError(error).message}`);
  }
}
