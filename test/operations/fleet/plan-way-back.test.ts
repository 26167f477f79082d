import { createMember, type Member } from '../../../src/operations/fleet/member.ts';
import { planWayBack, wayWords } from '../../../src/operations/fleet/plan-way-back.ts';
import type { WayBack } from '../../../src/report/run-result.ts';
import { service } from '../../deployment/builders.ts';
import { DEPLOY_INPUTS } from '../mock-run.ts';

interface Done {
  readonly inputs?: object;
  readonly wayBack?: WayBack;
  readonly controller?: string;
  readonly previous?: string | undefined;
}

function done({ inputs, wayBack, controller = 'ECS', previous = 'web:1' }: Done): Member {
  const given = { ...DEPLOY_INPUTS, service: 'web', ...inputs };
  const member = createMember({ name: 'web', needs: [], wave: 1, inputs: given });
  if (wayBack !== undefined) member.record.note({ wayBack });
  member.before = service({ desiredCount: 3, deploymentController: controller });
  const { outcome, exitCode, cause } = { outcome: 'succeeded' as const, exitCode: 0, cause: '' };
  const facts = { previousTaskDefinitionArn: previous };
  member.end = {
    name: 'web',
    cluster: 'c',
    service: 'web',
    wave: 1,
    outcome,
    exitCode,
    cause,
    facts,
  };
  return member;
}

const FIELDS: WayBack = {
  restores: { desiredCount: 3, healthCheckGracePeriodSeconds: 0 },
  stays: ['tags'],
};

test('a run that changed the revision only restores that alone', () => {
  const way = planWayBack(done({}));
  expect(way).toMatchObject({ previous: 'web:1', restores: [], stays: [] });
  expect(way?.inputs).toMatchObject({ taskDefinitionArn: 'web:1', ifUnchanged: 'reuse' });
  expect(way?.inputs).not.toHaveProperty('desiredCount');
  expect(way).not.toHaveProperty('change');
  expect(way && wayWords(way)).toBe('web:1.');
});

test('a count that the run has set goes back to what it was', () => {
  const way = planWayBack(done({ inputs: { desiredCount: 9 } }));
  expect(way?.inputs.desiredCount).toBe(3);
  expect(way && wayWords(way)).toBe('web:1, with a desired count of 3 as before.');
});

test('a count that was the same already is not sent', () => {
  expect(planWayBack(done({ inputs: { desiredCount: 3 } }))?.restores).toEqual([]);
});

test('what a service definition has changed goes back in the same update, the rest is named', () => {
  const way = planWayBack(done({ wayBack: FIELDS, inputs: { propagateTags: 'SERVICE' } }));
  expect(way?.change).toEqual({ fields: { healthCheckGracePeriodSeconds: 0 } });
  expect(way?.inputs).toMatchObject({ desiredCount: 3, forceNewDeployment: true });
  expect(way && wayWords(way)).toBe(
    'web:1, with a desired count of 3, healthCheckGracePeriodSeconds as before. What this run set of tags, propagate-tags stays.',
  );
});

test('where CodeDeploy moves the tasks, the count is a member of its own update', () => {
  const way = planWayBack(done({ wayBack: FIELDS, controller: 'CODE_DEPLOY' }));
  expect(way?.change?.fields).toEqual({ healthCheckGracePeriodSeconds: 0, desiredCount: 3 });
  expect(way?.inputs).not.toHaveProperty('desiredCount');
});

test('a service that the run has created has no way back', () => {
  const member = done({});
  if (member.end !== undefined) member.end = { ...member.end, facts: {} };
  expect(planWayBack(member)).toBeUndefined();
});
