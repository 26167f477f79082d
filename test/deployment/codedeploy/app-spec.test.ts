import { ourResource, withTaskDefinition } from '../../../src/deployment/codedeploy/app-spec.ts';

const service = (name: string) => ({
  Type: 'AWS::ECS::Service',
  properties: {
    taskDefinition: 'old',
    loadBalancerInfo: { containerName: name, containerPort: 80 },
  },
});

test('of several resources the one of our container gets the revision, and keys stay as they are', () => {
  const given = { version: 0, resources: [{ A: service('other') }, { B: service('web') }] };
  const ours = ourResource(given, ['web', 'side']);
  expect(ours?.name).toBe('B');
  const made = withTaskDefinition(given, ours!, 'arn:new');
  expect(made).toEqual({
    version: 0,
    resources: [
      { A: service('other') },
      {
        B: {
          ...service('web'),
          properties: { ...service('web').properties, taskDefinition: 'arn:new' },
        },
      },
    ],
  });
});
