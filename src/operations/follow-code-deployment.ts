import type {
  CodeEnding,
  CodeWatchCommand,
  CodeWatchEvent,
  CodeWatchStart,
} from '../deployment/codedeploy/code-watch.ts';
import { beginCodeWatch, stepCode } from '../deployment/codedeploy/step-code.ts';
import { asSlipwayError } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';
import { type EvidenceLooks, evidenceLooks } from './evidence-looks.ts';
import { timedLog } from './timed-log.ts';

type FollowPorts = Pick<Ports, 'codedeploy' | 'ecs' | 'clock' | 'log' | 'cancel'>;

/** Follows a CodeDeploy deployment, and the one that takes it back, to the end. Never throws for what AWS answers. */
export async function followCodeDeployment(
  start: CodeWatchStart,
  ports: FollowPorts,
  breach: AbortSignal = new AbortController().signal,
): Promise<CodeEnding> {
  const log = timedLog(ports, start.beganMs ?? start.startedAtMs);
  const evidence = evidenceLooks(start, ports);
  let { state, commands } = beginCodeWatch(start);
  for (;;) {
    let event: CodeWatchEvent | undefined;
    // A breach is told once; what follows is the way back.
    const isTold = state.breach !== undefined;
    const wake = isTold ? ports.cancel : AbortSignal.any([ports.cancel, breach]);
    for (const command of commands) {
      if (command.kind === 'say') ports.log[command.level](command.line);
      else if (command.kind === 'stop') await stop(command, { ...ports, log });
      else if (command.kind === 'finish') return command.ending;
      else event = await lookAfter(command, { ...ports, evidence }, wake);
    }
    const atMs = ports.clock.nowMs();
    if (ports.cancel.aborted || event === undefined) event = { kind: 'cancelled', atMs };
    else if (breach.aborted && !isTold) {
      event = { kind: 'breached', atMs, cause: String(breach.reason) };
    }
    ({ state, commands } = stepCode(state, event));
  }
}

async function lookAfter(
  { deploymentId, afterMs, look }: Extract<CodeWatchCommand, { kind: 'observe' }>,
  { codedeploy, clock, evidence }: FollowPorts & { readonly evidence: EvidenceLooks },
  wake: AbortSignal,
): Promise<CodeWatchEvent> {
  await clock.sleep(afterMs, wake);
  if (wake.aborted) return { kind: 'cancelled', atMs: clock.nowMs() };
  try {
    const [deployment, target, tasks, events] = await Promise.all([
      look.deployment ? codedeploy.deployment(deploymentId) : undefined,
      look.target ? codedeploy.deploymentTarget(deploymentId) : undefined,
      look.tasks === true ? evidence.tasks() : undefined,
      look.events === true ? evidence.events() : undefined,
    ]);
    return {
      kind: 'observed',
      atMs: clock.nowMs(),
      deploymentId,
      ...(deployment === undefined ? {} : { deployment }),
      ...(target === undefined ? {} : { target }),
      ...(tasks === undefined ? {} : { tasks }),
      ...(events === undefined ? {} : { events }),
    };
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
