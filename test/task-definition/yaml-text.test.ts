import { parse } from 'yaml';
import { yamlText } from '../../src/task-definition/yaml-text.ts';

describe('a text as a YAML scalar', () => {
  it.each([
    'a/b:1',
    'app',
    'true',
    '1e3',
    '12:30',
    '',
    ' a',
    'a: b',
    '# a',
    `\${X}`,
    'r/a@sha256:0f',
    '~',
    'a\nb',
    '-a/b',
  ])('is read back as %j', (text) => {
    expect(parse(`image: ${yamlText(text)}`)).toEqual({ image: text });
  });

  it('is plain for an image and quoted where it could be something else', () => {
    expect(yamlText('123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1')).not.toContain('"');
    expect(yamlText('null')).toBe('"null"');
  });
});
