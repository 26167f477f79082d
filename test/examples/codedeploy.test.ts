import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { checkAppSpec } from '../../src/deployment/codedeploy/check-app-spec.ts';
import { readAction } from '../../src/inputs/from-action.ts';

const [step = '', appSpec = ''] = [
  ...readFileSync('docs/codedeploy.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g),
].map(([, text]) => text);

test('the step of docs/codedeploy.md is taken without a warning', () => {
  const inputs: { [name: string]: string } = parse(step)[0].with;
  const env = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  expect(readAction(Object.fromEntries(env))).toMatchObject({
    kind: 'run',
    warnings: [],
    inputs: { onConflict: 'wait', onTimeout: 'rollback', onCancel: 'rollback' },
  });
});

test('the AppSpec of docs/codedeploy.md is a good one', () => {
  expect(checkAppSpec(parse(appSpec), new Map([['web', [8080]]]))).toEqual([]);
});
