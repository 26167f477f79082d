import { continueDeployment } from '../../src/operations/continue.ts';
import { createRecord } from '../../src/operations/record.ts';
import { rollback } from '../../src/operations/rollback.ts';
import { begin, infoOf, type Stage, startStage } from '../mock-server/code-deploy.ts';
import { DEFAULTS, deployOn, portsOf } from './code-run.ts';

const ROLLBACK = { ...DEFAULTS, operation: 'rollback' as const };

let stage: Stage;
afterEach(() => stage.server.stop());

const run = (over: object = {}) =>
  rollback({ ...ROLLBACK, ...over }, portsOf(stage, 'example/app:ok'), createRecord());

async function running(): Promise<string | undefined> {
  const { ecs } = portsOf(stage, 'example/app:ok');
  const service = await ecs.describeService({ cluster: 'c', service: 'web' });
  return service?.taskDefinitionArn;
}

test('goes back to the revision of the last deployment that succeeded with another one', async () => {
  stage = await startStage();
  await deployOn(stage, 'example/app:ok');
  const second = await running();
  await deployOn(stage, 'example/app:ok');
  expect(await running()).not.toBe(second);
  expect((await run()).outcome).toBe('succeeded');
  expect(await running()).toBe(second);
});

test('goes to a named revision of the family', async () => {
  stage = await startStage();
  await deployOn(stage, 'example/app:ok');
  expect((await run({ toRevision: 'web:1' })).outcome).toBe('succeeded');
  expect(await running()).toMatch(/web:1$/);
});

test('stops a deployment that goes on, and takes it back', async () => {
  stage = await startStage();
  const id = await begin(stage, 'slow');
  expect((await run()).outcome).toBe('succeeded');
  expect((await infoOf(stage, id)).status).toBe('Stopped');
  expect(await running()).toMatch(/web:1$/);
});

test('says so when no other revision was deployed well', async () => {
  stage = await startStage();
  await expect(run()).rejects.toMatchObject({ code: 'revision-missing' });
});

const CONTINUE = {
  ...DEFAULTS,
  operation: 'continue' as const,
  hookAction: 'continue' as const,
};

test('continue says what a deployment does that does not wait for it', async () => {
  stage = await startStage();
  await begin(stage, 'slow');
  const ports = portsOf(stage, 'example/app:ok');
  await expect(continueDeployment(CONTINUE, ports, createRecord())).rejects.toMatchObject({
    code: 'deployment-not-ready',
  });
  const ready = { ...CONTINUE, waitUntil: 'ready' };
  await expect(continueDeployment(ready, ports, createRecord())).rejects.toMatchObject({
    code: 'input-conflict',
  });
});

test('continue with the answer rollback moves no traffic', async () => {
  stage = await startStage();
  const id = await begin(stage, 'slow');
  const back = { ...CONTINUE, hookAction: 'rollback' as const };
  const ports = portsOf(stage, 'example/app:ok');
  expect((await continueDeployment(back, ports, createRecord())).outcome).toBe('succeeded');
  expect((await infoOf(stage, id)).status).toBe('Stopped');
});

test('a crash is explained by its tasks, and old revisions stay where nothing succeeded', async () => {
  stage = await startStage();
  const over = { waitForMinutes: 180, keepRevisions: 1 };
  const { conclusion, record } = await deployOn(stage, 'example/app:crash', over);
  expect(conclusion.outcome).toBe('rolled-back');
  expect(record.facts().explanations?.[0]).toMatchObject({ source: 'task', container: 'app' });
  expect((await run({ toRevision: 'web:1' })).outcome).toBe('succeeded');
});

test('on-failure brings back what ran when the group itself takes nothing back', async () => {
  stage = await startStage({ autoRollbackConfiguration: { enabled: false } });
  const { conclusion } = await deployOn(stage, 'example/app:crash', {
    waitForMinutes: 180,
    onFailure: 'rollback',
  });
  expect(conclusion).toMatchObject({
    outcome: 'rolled-back',
    cause: expect.stringMatching(/brought .*web:1 back/),
  });
});

test('keep-revisions deregisters old ones after a success', async () => {
  stage = await startStage();
  for (const _ of [1, 2, 3]) await deployOn(stage, 'example/app:ok', { keepRevisions: 1 });
  const { rollouts } = portsOf(stage, 'example/app:ok');
  const left = await rollouts.activeDefinitions('web');
  expect(left.map((arn) => arn.split(':').at(-1))).toEqual(['4', '3']);
});
