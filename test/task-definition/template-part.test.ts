import { templatePartOf } from '../../src/task-definition/template-part.ts';

describe('the placeholder of a template', () => {
  it.each([
    [`\${ACCOUNT}.example.com`, `\${ACCOUNT}`],
    [`\${{ secrets.ROLE }}`, `\${{ secrets.ROLE }}`],
    ['{{ must_env `TAG` }}', '{{ must_env `TAG` }}'],
    ['<IMAGE1_NAME>', '<IMAGE1_NAME>'],
    ['a/<%= image %>', '<%= image %>'],
    ['%IMAGE%:1', '%IMAGE%'],
    ['@VERSION@', '@VERSION@'],
    ['app:__TAG__', '__TAG__'],
    ['app:$TAG', '$TAG'],
    ['{nginx image path}', '{nginx image path}'],
  ])('is found in %s', (text, part) => {
    expect(templatePartOf(text)).toBe(part);
  });

  it.each([
    '',
    'arn:aws:iam::ACCOUNT_ID:role/a',
    'attribute:ecs.cpu < 4 and attribute:a > 3',
    'a{"b": 1}',
    'user@example.com',
    '100%',
    '$1',
    'snake_case__name',
  ])('is not found in %j', (text) => {
    expect(templatePartOf(text)).toBeUndefined();
  });

  it('is shown with 40 characters at most', () => {
    expect(templatePartOf(`\${${'A'.repeat(99)}}`)).toHaveLength(40);
  });
});
