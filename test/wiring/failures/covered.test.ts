import { readdirSync, readFileSync } from 'node:fs';
import { CAUSE_GROUPS } from '../../../src/deployment/causes.ts';

/** Causes of rollouts that the mock does not play, each with the reason. */
const NOT_PLAYED: Readonly<Record<string, string>> = {
  'traffic-permissions': 'roles of the mock may do to load balancers what the service asks of them',
  'traffic-listener': 'the mock refuses such a service when it is made, before any deployment',
  'instance-lost':
    'a task that goes with its instance is no failure of the deployment, so its reason is not read',
  throttled: 'the scheduler of the mock has one pace, however many services there are',
};

/** Every row of this folder that names its cause is a test that looks for the title of that cause. */
function playedIds(): readonly string[] {
  const folder = new URL('.', import.meta.url);
  const texts = readdirSync(folder)
    .filter((name) => /\.test\.ts$|-rows\.ts$/.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
  return texts.flatMap((text) =>
    [...text.matchAll(/causeId: '([\w-]+)',/g)].map(([, id = '']) => id),
  );
}

test('every cause of a rollout is played, or is named with the reason', () => {
  const rollouts = CAUSE_GROUPS['Deployments and capacity'] ?? [];
  const ids = rollouts.map(({ id }) => id);
  const played = playedIds().filter((id) => ids.includes(id));
  expect([...new Set(played), ...Object.keys(NOT_PLAYED)].toSorted()).toEqual(ids.toSorted());
});
