import type { ServiceShape } from '../../../placement/launch-type/needs-of.ts';
import type { LaunchQuestion } from './launch-question.ts';

/** What of a service decides where its tasks can run. */
export function shapeOf({ service }: Pick<LaunchQuestion, 'service'>): ServiceShape {
  return {
    placementConstraints: service.settings?.placementConstraints.length ?? 0,
    isDaemon: service.schedulingStrategy === 'DAEMON',
  };
}
