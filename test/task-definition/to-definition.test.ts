import { toDefinition } from '../../src/task-definition/to-definition.ts';
import { documentOfValue, GOOD } from './documents.ts';

describe('the definition that is sent', () => {
  it('is the document when there is nothing to put right', async () => {
    expect(toDefinition(await documentOfValue(GOOD))).toEqual(GOOD);
  });

  it('leaves out what Amazon ECS does not take and keeps everything else', async () => {
    const container = {
      ...GOOD.containerDefinitions[0],
      entryPoint: [''],
      environment: [{ name: 'EMPTY', value: '' }],
      dockerLabels: { 'x-slipway-label': '' },
    };
    const document = await documentOfValue({
      $schema: 'x',
      'x-slipway-note': 1,
      taskDefinitionArn: 'arn',
      revision: 7,
      tags: [],
      volumes: [],
      family: 'web',
      memory: 512,
      containerDefinitions: [{ ...container, cpu: '256', user: null }],
    });
    expect(toDefinition(document)).toEqual({
      volumes: [],
      family: 'web',
      memory: '512',
      containerDefinitions: [{ ...container, cpu: 256 }],
    });
  });
});
