import { existsSync, readFileSync } from 'node:fs';
import { containerOf, resourcesOf } from '../../../src/deployment/codedeploy/app-spec.ts';
import { checkAppSpec } from '../../../src/deployment/codedeploy/check-app-spec.ts';
import type { JsonObject } from '../../../src/task-definition/definition.ts';
import { loadValue } from '../../../src/task-definition/load-value.ts';

const CORPUS = '../shared/corpus';
const HAS_CORPUS = existsSync(`${CORPUS}/labels.json`);

interface Label {
  readonly file: string;
  readonly parse: string;
  readonly structural: 'ok' | 'not parsed' | readonly string[];
}

const labels: readonly Label[] = HAS_CORPUS
  ? JSON.parse(readFileSync(`${CORPUS}/labels.json`, 'utf8')).appspecs
  : [{ file: 'the corpus is not here', parse: '', structural: 'ok' }];

(HAS_CORPUS ? test : test.skip).each(labels.map((one) => [one.file, one] as const))(
  '%s is judged as its label says',
  async (file, { parse, structural }) => {
    const loaded = await loadValue(file, readFileSync(`${CORPUS}/appspecs/${file}`));
    if (loaded.kind === 'failed') return expect(parse).not.toBe('ok');
    const spec = loaded.value as JsonObject;
    // What the task definition has is not in the corpus: every container that is named is there, with every port.
    const names = resourcesOf(spec).map((one) => containerOf(one) ?? '');
    const ports = Array.from({ length: 65_535 }, (_, at) => at + 1);
    const problems = checkAppSpec(spec, new Map(names.map((name) => [name, ports])));
    // Members of other platforms are left to CodeDeploy: what it takes today is not refused here.
    const found =
      typeof structural === 'string' ? [] : structural.filter((one) => !/^unknown key/.test(one));
    if (found.length === 0) expect(problems).toEqual([]);
    else expect(problems).not.toEqual([]);
  },
);
