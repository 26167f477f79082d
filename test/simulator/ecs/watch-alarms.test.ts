import { primaryOf } from '../../../src/simulator/ecs/service.ts';
import { alarmsOf } from '../../../src/simulator/ecs/watch-alarms.ts';
import type { JsonObject } from '../../../src/simulator/json.ts';
import { type AlarmState, NO_NEIGHBOURS } from '../../../src/simulator/neighbours.ts';
import { deploy, emptyWorld, pass, steadyService } from '../builders.ts';
import { deployStaged, passUntil, stagedService } from './stages/staged-service.ts';

const ALARMS = { alarms: { alarmNames: ['errors'], enable: true, rollback: true } };

function watched(over: JsonObject = ALARMS) {
  const world = emptyWorld();
  const state: { errors: AlarmState } = { errors: 'OK' };
  world.neighbours = { ...NO_NEIGHBOURS, alarmState: () => state.errors };
  const service = steadyServiceAfterBake(world, over);
  return { world, service, state };
}

function steadyServiceAfterBake(world: ReturnType<typeof emptyWorld>, over: JsonObject) {
  const service = steadyService(world);
  service.settings = {
    ...service.settings,
    deploymentConfiguration: { ...service.settings.deploymentConfiguration, ...over },
  };
  return service;
}

describe('the alarms of a rolling deployment', () => {
  it('take it back when one fires', () => {
    const { world, service, state } = watched();
    const old = primaryOf(service);
    const record = deploy(world, service, 'ok');
    pass(world, 30);
    state.errors = 'ALARM';
    pass(world, 300);
    expect(record).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      alarmsStatus: 'TRIGGERED',
      triggeredAlarms: ['errors'],
      statusReason: 'Service deployment rolled back because of one or more active alarms.',
    });
    expect(primaryOf(service)).toBe(old);
  });

  it('are watched for some minutes after the last old task is gone', () => {
    const { world, service } = watched();
    const record = deploy(world, service, 'ok');
    pass(world, 200);
    expect(record.status).toBe('IN_PROGRESS');
    pass(world, 240);
    expect(record).toMatchObject({ status: 'SUCCESSFUL', alarmsStatus: 'MONITORING_COMPLETE' });
  });

  it('only stop it when no rollback is asked for', () => {
    const { world, service, state } = watched({ alarms: { ...ALARMS.alarms, rollback: false } });
    const record = deploy(world, service, 'ok');
    pass(world, 10);
    state.errors = 'ALARM';
    pass(world, 60);
    expect(record.status).toBe('STOPPED');
    expect(primaryOf(service).rolloutState).toBe('FAILED');
  });

  it('are ignored when one is in ALARM from the start', () => {
    const { world, service, state } = watched();
    state.errors = 'ALARM';
    const record = deploy(world, service, 'ok');
    pass(world, 300);
    expect(record).toMatchObject({ status: 'SUCCESSFUL', alarmsStatus: 'DISABLED' });
  });
});

it('take a canary back in the middle of its shift', () => {
  const canaryConfiguration = { canaryPercent: 10, canaryBakeTimeInMinutes: 10 };
  const { world, service } = stagedService({ strategy: 'CANARY', canaryConfiguration, ...ALARMS });
  const record = deployStaged(world, service);
  passUntil(world, record, 'PRODUCTION_TRAFFIC_SHIFT');
  world.neighbours = { ...world.neighbours, alarmState: () => 'ALARM' };
  passUntil(world, record, 'the end');
  expect(record).toMatchObject({ status: 'ROLLBACK_SUCCESSFUL', productionWeight: 0 });
});

it('are none unless they are enabled', () => {
  expect(alarmsOf({})).toEqual({ names: [], enable: false, rollback: false });
});
