import { CAUSE_GROUPS, findCause, KNOWN_CAUSES } from '../../src/deployment/causes.ts';

test('the table holds at least forty causes, each with an id of its own', () => {
  expect(KNOWN_CAUSES.length).toBeGreaterThanOrEqual(40);
  expect(new Set(KNOWN_CAUSES.map(({ id }) => id)).size).toBe(KNOWN_CAUSES.length);
});

test('every group has causes', () => {
  expect(Object.values(CAUSE_GROUPS).filter((group) => group.length === 0)).toEqual([]);
});

test.each(KNOWN_CAUSES.map((cause) => [cause.id, cause] as const))(
  '%s is found by its own example, before any other',
  (id, cause) => {
    expect(findCause([cause.example])?.id).toBe(id);
  },
);

test.each(KNOWN_CAUSES.map((cause) => [cause.id, cause] as const))(
  '%s has a title and a fix that end as sentences, and a page of AWS',
  (_, cause) => {
    expect(cause.title).toMatch(/\.$/);
    expect(cause.fix).toMatch(/\.$/);
    expect(cause.link).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/AmazonECS\/.+\.html$/);
  },
);

test.each([
  '(service web) has started 2 tasks: (task 1) (task 2).',
  '(service web) has reached a steady state.',
  '(service web) registered 1 targets in (target-group web)',
  '(service web) deregistered 2 targets in (target-group web)',
  '(service web) has begun draining connections on 2 tasks.',
  '(service web) (deployment ecs-svc/1) deployment completed.',
  '(service web) has stopped 1 running tasks: (task 1).',
  'Scaling activity initiated by (deployment ecs-svc/1)',
])('good news is no cause: %s', (text) => {
  expect(findCause([text])).toBeUndefined();
});
