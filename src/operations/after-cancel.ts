import type { Watched } from '../deployment/driver.ts';
import { isTerminal } from '../deployment/judge.ts';
import { isOurRevision } from '../deployment/look.ts';
import { asSlipwayError } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';

/**
 * Does what `on-cancel` says with a deployment that goes on, and tells it; nobody waits for how it ends.
 * ECS takes only a rollback as a stop, so `stop` falls back to that.
 */
export async function afterCancel(
  watched: Watched,
  onCancel: 'stop' | 'rollback',
  ports: Pick<Ports, 'rollouts' | 'log'>,
): Promise<Watched> {
  const say = (sentence: string): Watched => ({
    ...watched,
    ending: { ...watched.ending, cause: `The run was told to stop. ${sentence}` },
  });
  try {
    const arn = await arnOfOurs(watched, ports);
    if (arn === undefined) return say('Its deployment was not found, so it was left as it is.');
    return say(await stop(arn, onCancel, ports));
  } catch (error) {
    const { message } = asSlipwayError(error);
    return say(`The deployment goes on, for it could not be stopped: ${message}`);
  }
}

/** The service deployment that is ours and goes on; the one that the service names is asked whose it is. */
async function arnOfOurs({ state }: Watched, { rollouts }: Pick<Ports, 'rollouts'>) {
  const known = state.serviceDeployment;
  if (known !== undefined) return isTerminal(known.status) ? undefined : known.arn;
  const candidate = state.service.currentServiceDeploymentArn;
  const found = candidate === undefined ? undefined : await rollouts.look(candidate);
  if (found === undefined || isTerminal(found.status)) return undefined;
  return isOurRevision(state, found.targetRevisionArn) ? found.arn : undefined;
}

async function stop(
  arn: string,
  onCancel: 'stop' | 'rollback',
  { rollouts, log }: Pick<Ports, 'rollouts' | 'log'>,
): Promise<string> {
  if (onCancel === 'stop') {
    try {
      await rollouts.stop(arn, 'ABORT');
      return 'ECS was told to stop the deployment where it is.';
    } catch (error) {
      log.warning(`ECS does not stop a deployment in place: ${asSlipwayError(error).message}`);
    }
  }
  await rollouts.stop(arn, 'ROLLBACK');
  return 'ECS was told to roll the deployment back.';
}
