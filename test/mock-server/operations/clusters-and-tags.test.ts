import {
  ClusterContainsServicesException,
  CreateClusterCommand,
  DeleteClusterCommand,
  DescribeClustersCommand,
  DescribeServicesCommand,
  ListClustersCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-ecs';
import { startBench, startSeeded, stopAll } from '../builders.ts';

afterEach(stopAll);

describe('CreateCluster, DescribeClusters, ListClusters and DeleteCluster', () => {
  it('make, show, list and take away', async () => {
    const { ecs } = await startBench();
    const tags = [{ key: 'a', value: 'b' }];
    const { cluster } = await ecs.send(new CreateClusterCommand({ tags }));
    expect(cluster).toMatchObject({ clusterName: 'default', status: 'ACTIVE', tags });
    const described = await ecs.send(new DescribeClustersCommand({ include: ['TAGS'] }));
    expect(described).toMatchObject({ clusters: [cluster], failures: [] });
    const unknown = await ecs.send(new DescribeClustersCommand({ clusters: ['x'] }));
    expect(unknown.failures).toEqual([
      { arn: 'arn:aws:ecs:eu-west-1:123456789012:cluster/x', reason: 'MISSING' },
    ]);
    const listed = await ecs.send(new ListClustersCommand({}));
    expect(listed.clusterArns).toEqual([cluster!.clusterArn]);
    const removed = await ecs.send(new DeleteClusterCommand({ cluster: 'default' }));
    expect(removed.cluster!.status).toBe('INACTIVE');
    expect((await ecs.send(new ListClustersCommand({}))).clusterArns).toEqual([]);
  });

  it('count what is inside, and do not take it away', async () => {
    const { ecs } = await startSeeded();
    const { clusters } = await ecs.send(new DescribeClustersCommand({ clusters: ['c'] }));
    expect(clusters![0]).toMatchObject({
      runningTasksCount: 3,
      pendingTasksCount: 0,
      activeServicesCount: 1,
    });
    await expect(ecs.send(new DeleteClusterCommand({ cluster: 'c' }))).rejects.toBeInstanceOf(
      ClusterContainsServicesException,
    );
  });
});

describe('TagResource, UntagResource and ListTagsForResource', () => {
  const resourceArn = 'arn:aws:ecs:eu-west-1:123456789012:service/c/web';

  it('set, replace, take away and show tags', async () => {
    const { ecs } = await startSeeded();
    const list = async () => (await ecs.send(new ListTagsForResourceCommand({ resourceArn }))).tags;
    expect(await list()).toEqual([]);
    const one = { key: 'a', value: '1' };
    await ecs.send(new TagResourceCommand({ resourceArn, tags: [one, { key: 'b', value: '2' }] }));
    await ecs.send(new TagResourceCommand({ resourceArn, tags: [{ key: 'b', value: '3' }] }));
    expect(await list()).toEqual([one, { key: 'b', value: '3' }]);
    await ecs.send(new UntagResourceCommand({ resourceArn, tagKeys: ['b', 'x'] }));
    expect(await list()).toEqual([one]);
    const input = { cluster: 'c', services: ['web'], include: ['TAGS' as const] };
    const { services } = await ecs.send(new DescribeServicesCommand(input));
    expect(services![0]!.tags).toEqual([one]);
  });

  it.each([
    ['an unknown resource', { resourceArn: `${resourceArn}x`, tags: [] }, /could not be found/],
    ['what is no ARN', { resourceArn: 'web', tags: [] }, /not an ARN/],
    [
      'a name of AWS',
      { resourceArn, tags: [{ key: 'aws:x', value: 'y' }] },
      /must not begin with aws:/,
    ],
    [
      'a long key',
      { resourceArn, tags: [{ key: 'k'.repeat(129), value: 'y' }] },
      /less than or equal to 128/,
    ],
  ])('refuse %s', async (_, input, message) => {
    const { ecs } = await startSeeded();
    await expect(ecs.send(new TagResourceCommand(input))).rejects.toThrow(message);
  });

  it('refuse a fifty-first tag', async () => {
    const { ecs } = await startSeeded();
    const tags = Array.from({ length: 50 }, (_, index) => ({ key: `k${index}`, value: '' }));
    await ecs.send(new TagResourceCommand({ resourceArn, tags }));
    const more = new TagResourceCommand({ resourceArn, tags: [{ key: 'more', value: '' }] });
    await expect(ecs.send(more)).rejects.toThrow('at most 50 tags');
  });
});
