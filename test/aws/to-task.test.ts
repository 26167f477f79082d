import { toTask } from '../../src/aws/to-task.ts';

test('toTask keeps the evidence: reasons, codes and who started it', () => {
  expect(
    toTask({
      taskArn: 'arn:t',
      taskDefinitionArn: 'web:1',
      lastStatus: 'STOPPED',
      startedBy: 'ecs-svc/1',
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
      containers: [{ name: 'web', lastStatus: 'STOPPED', exitCode: 0, reason: 'done' }],
    }),
  ).toEqual({
    arn: 'arn:t',
    taskDefinitionArn: 'web:1',
    lastStatus: 'STOPPED',
    startedBy: 'ecs-svc/1',
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    containers: [{ name: 'web', lastStatus: 'STOPPED', exitCode: 0, reason: 'done' }],
  });
});
