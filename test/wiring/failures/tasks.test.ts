import { CAUSE_GROUPS } from '../../../src/deployment/causes.ts';
import { stopAll } from '../../mock-server/builders.ts';
import { play } from './play.ts';
import { RUN_ROWS } from './run-rows.ts';
import { behindBalancer, onFargate } from './stage.ts';
import { START_ROWS } from './start-rows.ts';

afterEach(stopAll);

const ROWS = [...START_ROWS, ...RUN_ROWS];

const HEALTH_CHECK = { command: ['CMD', 'check'], interval: 5, retries: 2 };

/** Causes of tasks that the mock does not play, each with the reason. */
const NOT_PLAYED: Readonly<Record<string, string>> = {
  'essential-exit': 'the mock always has an exit code beside it',
  'discovery-health': 'the mock has no Cloud Map',
  'target-zone': 'a load balancer of the mock serves every zone',
  'target-registration': 'target groups of the mock have no limit',
};

test.each(ROWS)('%s', async (_, rule, cause, fix) => {
  const props = {
    images: [{ image: 'shop/bad:*', ...rule }],
    definition: {
      containerDefinitions: [
        {
          name: 'app',
          image: 'example/app:ok',
          healthCheck: HEALTH_CHECK,
          portMappings: [{ containerPort: 80 }],
        },
      ],
    },
  };
  const stage = rule.behaviour === 'target-unhealthy' ? behindBalancer : onFargate;
  const played = await play({
    stage: () => stage(props),
    image: 'shop/bad:2',
    outcome: 'rolled-back',
    exit: 3,
    cause: /./,
  });
  expect(played).toMatchObject({ outcome: 'rolled-back', exit: 3, runs: 'web:1' });
  // In the sentence at the end, and before it: as soon as the first task fails.
  const [end = '', ...before] = played.told.split('\n');
  expect(end).toContain(cause);
  expect(before.filter((line) => line.includes('why: ')).join('\n')).toContain(cause);
  expect(played.hint).toContain(fix);
});

test('every cause of the table that a task can have is played, or is named with the reason', () => {
  const { 'Container images': images, 'Before the containers start': begins } = CAUSE_GROUPS;
  const { 'Containers and their exit codes': containers, Health: health } = CAUSE_GROUPS;
  const all = [images, begins, containers, health].flatMap((group) => group ?? []);
  const covered = [...ROWS.map(([id]) => id), ...Object.keys(NOT_PLAYED)];
  expect(covered.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
});
