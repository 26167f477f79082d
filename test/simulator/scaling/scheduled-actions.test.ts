import {
  deleteScheduledAction,
  putScheduledAction,
} from '../../../src/simulator/scaling/scheduled-actions.ts';
import { emptyWorld, pass } from '../builders.ts';
import { scaledService, TARGET } from './scaled-service.ts';

const ACTION = {
  ...TARGET,
  ScheduledActionName: 'morning',
  Schedule: 'cron(30 0 * * ? *)',
  ScalableTargetAction: { MinCapacity: 5, MaxCapacity: 6 },
} as const;

describe('a scheduled action', () => {
  it('sets the bounds and brings the service within them, each time', () => {
    const { world, service } = scaledService();
    putScheduledAction(world, ACTION);
    pass(world, 1_500);
    expect(service.desiredCount).toBe(2);
    pass(world, 200);
    expect(service.desiredCount).toBe(5);
    expect([...world.stores.scalableTargets.values()][0]).toMatchObject({
      MinCapacity: 5,
      MaxCapacity: 6,
    });
    expect(world.stores.scalingActivities[0]?.Cause).toBe(
      'minimum capacity was set to 5 and maximum capacity was set to 6 by scheduled action name morning',
    );
    service.desiredCount = 9;
    pass(world, 86_400);
    expect(service.desiredCount).toBe(6);
  });

  it('runs by its newest schedule only, and not at all once it is deleted', () => {
    const { world, service } = scaledService();
    putScheduledAction(world, ACTION);
    putScheduledAction(world, { ...ACTION, Schedule: 'at(1970-01-01T02:00:00)' });
    pass(world, 3_600);
    expect(service.desiredCount).toBe(2);
    pass(world, 3_600);
    expect(service.desiredCount).toBe(5);
    putScheduledAction(world, { ...ACTION, ScalableTargetAction: { MinCapacity: 6 } });
    deleteScheduledAction(world, ACTION);
    pass(world, 86_400);
    expect(service.desiredCount).toBe(5);
  });

  it('does nothing while it is suspended', () => {
    const { world, service } = scaledService({
      SuspendedState: { ScheduledScalingSuspended: true },
    });
    putScheduledAction(world, ACTION);
    pass(world, 7_200);
    expect(service.desiredCount).toBe(2);
  });

  it.each([
    [{ Schedule: 'sometimes' }, 'ValidationException', 'Invalid schedule: sometimes'],
    [{ Timezone: 'Mars/Olympus' }, 'ValidationException', 'Invalid timezone: Mars/Olympus'],
    [{ ResourceId: 'service/c/gone' }, 'ObjectNotFoundException', /^No scalable target found/],
  ])('is refused with %p', (over, code, message) => {
    const { world } = scaledService();
    const put = () => putScheduledAction(world, { ...ACTION, ...over });
    expect(put).toThrow(expect.objectContaining({ code }));
    expect(put).toThrow(message);
  });

  it('has to be there to be deleted', () => {
    expect(() => deleteScheduledAction(emptyWorld(), ACTION)).toThrow(/^No scheduled action found/);
  });
});
