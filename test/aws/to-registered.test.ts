import { toRegistered } from '../../src/aws/to-registered.ts';

test('tags become a member, dates texts, and what has no value goes', () => {
  const registeredAt = new Date(0);
  const sdk = {
    taskDefinitionArn: 'arn',
    family: 'web',
    revision: 3,
    status: 'INACTIVE',
    registeredAt,
    cpu: undefined,
  };
  expect(toRegistered(sdk as never, [{ key: 'a', value: 'b' }])).toEqual({
    arn: 'arn',
    family: 'web',
    revision: 3,
    status: 'INACTIVE',
    definition: {
      taskDefinitionArn: 'arn',
      family: 'web',
      revision: 3,
      status: 'INACTIVE',
      registeredAt: '1970-01-01T00:00:00.000Z',
      tags: [{ key: 'a', value: 'b' }],
    },
  });
});

test('without tags there is no such member', () => {
  expect(toRegistered({ family: 'web' }).definition).toEqual({ family: 'web' });
});
