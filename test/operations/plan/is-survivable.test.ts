import { SlipwayError } from '../../../src/errors.ts';
import { isSurvivable } from '../../../src/operations/plan/is-survivable.ts';

test.each([
  ['what AWS denies', new SlipwayError({ code: 'aws-denied', message: 'm', hint: 'h' }), true],
  ['a cancelled run', new SlipwayError({ code: 'cancelled', message: 'm', hint: 'h' }), false],
  ['a fault of ours', new TypeError('x'), false],
])('%s: %p', (_, error, survives) => {
  expect(isSurvivable(error)).toBe(survives);
});
