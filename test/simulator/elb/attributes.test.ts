import { withAttributes } from '../../../src/simulator/elb/attributes.ts';

const Key = 'deregistration_delay.timeout_seconds';

describe('withAttributes', () => {
  it('changes what is given', () => {
    expect(withAttributes({ a: '1', b: '2' }, [{ Key: 'b', Value: '3' }])).toEqual({
      a: '1',
      b: '3',
    });
  });

  it.each(['0', '5', '300', '3600'])('takes a deregistration delay of %s seconds', (Value) => {
    expect(withAttributes({}, [{ Key, Value }])).toEqual({ [Key]: Value });
  });

  it.each(['-1', '3601', '9999', 'ten', ''])('refuses a delay of %j', (Value) => {
    expect(() => withAttributes({}, [{ Key, Value }])).toThrow(/from 0 to 3600/);
  });
});
