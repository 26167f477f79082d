import { startBench, stopAll } from '../builders.ts';

afterEach(stopAll);

describe('EC2 Auto Scaling', () => {
  it('answers the query protocol for groups', async () => {
    const { server } = await startBench();
    const ask = async (Action: string, members: Readonly<Record<string, string>>) => {
      const authorization =
        'AWS4-HMAC-SHA256 Credential=A/20260101/eu-west-1/autoscaling/aws4_request, SignedHeaders=host, Signature=x';
      const response = await fetch(server.endpoint, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ Action, Version: '2011-01-01', ...members }).toString(),
      });
      return { status: response.status, text: await response.text() };
    };
    const name = { AutoScalingGroupName: 'workers' };
    const sizes = { MinSize: '0', MaxSize: '3', DesiredCapacity: '1' };
    expect((await ask('CreateAutoScalingGroup', { ...name, ...sizes })).status).toBe(200);
    expect((await ask('CreateAutoScalingGroup', { ...name, ...sizes })).text).toContain(
      '<Code>AlreadyExists</Code>',
    );
    expect((await ask('SetDesiredCapacity', { ...name, DesiredCapacity: '9' })).text).toContain(
      '<Code>ValidationError</Code>',
    );
    await ask('UpdateAutoScalingGroup', { ...name, DesiredCapacity: '2' });
    server.advance(120);
    const { text } = await ask('DescribeAutoScalingGroups', {});
    expect(text.match(/<LifecycleState>InService</g)).toHaveLength(2);
    expect(text).toContain('<DesiredCapacity>2</DesiredCapacity>');
    expect((await ask('DeleteAutoScalingGroup', name)).text).toContain('ResourceInUse');
    await ask('DeleteAutoScalingGroup', { ...name, ForceDelete: 'true' });
    expect((await ask('DescribeAutoScalingGroups', {})).text).not.toContain('workers');
  });
});
