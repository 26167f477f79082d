import { createLoadBalancing } from '../../src/aws/load-balancing.ts';
import { startStage } from '../mock-server/code-deploy.ts';
import { cannedServer } from './canned-server.ts';

const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };

test('listeners, target groups and their health come in our words, and what is not there is left out', async () => {
  const stage = await startStage();
  try {
    const { endpoint } = stage.server;
    const connection = { endpoint, region: 'eu-west-1', credentials: CREDENTIALS, maxRetries: 0 };
    const balancing = createLoadBalancing(connection, {});
    expect(await balancing.targetGroups(['blue', 'none', 'green'])).toEqual([
      { name: 'blue', arn: stage.blue },
      { name: 'green', arn: stage.green },
    ]);
    expect(await balancing.targetGroups([])).toEqual([]);
    expect(await balancing.listeners([stage.listener])).toEqual([
      { arn: stage.listener, targetGroupArns: [stage.blue] },
    ]);
    const gone = stage.listener.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await balancing.listeners([stage.listener, gone])).toHaveLength(1);
    expect(await balancing.ruleTargets(stage.listener)).toEqual([stage.blue]);
    expect(await balancing.forwardsOf(stage.listener)).toEqual([stage.blue]);
    expect(await balancing.forwardsOf(gone)).toBeUndefined();
    const targets = await balancing.targetHealth(stage.blue);
    expect(targets).toHaveLength(2);
    expect(targets?.[0]).toEqual({
      target: expect.stringMatching(/^[\d.]+:80$/),
      state: 'healthy',
    });
    expect(await balancing.targetHealth(stage.blue.replace('/blue/', '/none/'))).toBeUndefined();
  } finally {
    await stage.server.stop();
  }
});

test('a role that may not look is an error of its own', async () => {
  const body =
    '<ErrorResponse><Error><Code>AccessDenied</Code><Message>not authorized</Message></Error></ErrorResponse>';
  const answer = { status: 403, headers: { 'content-type': 'text/xml' }, body };
  const server = await cannedServer(() => answer);
  try {
    const asked = createLoadBalancing(server.connection, {}).targetHealth('arn:web');
    await expect(asked).rejects.toMatchObject({ code: 'aws-denied' });
  } finally {
    await server.stop();
  }
});
