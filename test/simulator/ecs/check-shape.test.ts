import { kindOf, withCheckedShape } from '../../../src/simulator/ecs/check-shape.ts';
import { definition } from '../builders.ts';

describe('withCheckedShape', () => {
  it.each([
    ['a text for a number', { cpu: '256' }, 'STRING_VALUE cannot be converted to Integer'],
    ['a number for a text', { image: 5 }, 'NUMBER_VALUE cannot be converted to String'],
    [
      'a text for a truth value',
      { essential: 'true' },
      'STRING_VALUE cannot be converted to Boolean',
    ],
    ['a text for a list', { command: 'run' }, 'STRING_VALUE cannot be converted to List'],
    ['a list for an object', { healthCheck: [] }, 'START_ARRAY cannot be converted to Structure'],
  ])('refuses %s', (_, over, message) => {
    expect(() => withCheckedShape(definition('ok', over))).toThrow(
      expect.objectContaining({ code: 'SerializationException', message }),
    );
  });

  it('refuses an unknown value of an enumeration', () => {
    expect(() => withCheckedShape({ ...definition('ok'), networkMode: 'vpc' })).toThrow(
      expect.objectContaining({
        code: 'ClientException',
        message: expect.stringContaining("'vpc' at 'networkMode'"),
      }),
    );
  });

  it('refuses what is missing deep inside', () => {
    expect(() => withCheckedShape(definition('ok', { healthCheck: {} }))).toThrow(
      "Value null at 'containerDefinitions.1.member.healthCheck.command'",
    );
  });

  it('drops members that AWS does not know, and leaves the request as it is', () => {
    const request = { ...definition('ok', { imagee: 'x' }), familly: 'y' };
    expect(withCheckedShape(request)).toEqual(definition('ok'));
    expect(request).toHaveProperty('familly');
  });

  it('takes every protocol, as AWS does', () => {
    const ports = { portMappings: [{ containerPort: 80, protocol: 'http' }] };
    expect(withCheckedShape(definition('ok', ports))).toEqual(definition('ok', ports));
  });
});

it.each([
  ['a', 'STRING_VALUE'],
  [1, 'NUMBER_VALUE'],
  [1.5, 'DECIMAL_VALUE'],
  [true, 'TRUE_VALUE'],
  [false, 'FALSE_VALUE'],
  [null, 'NULL_VALUE'],
  [[], 'START_ARRAY'],
  [{}, 'START_OBJECT'],
])('%j is a %s', (value, kind) => {
  expect(kindOf(value)).toBe(kind);
});
