import { failedPoll, MAX_FAILED_POLLS } from '../../src/deployment/failed-polls.ts';

test('a look that fails is told; one too many ends the watch with the last answer', () => {
  expect(failedPoll(1, 'the tasks', 'Rate exceeded')).toEqual({
    line: 'could not look at the tasks: Rate exceeded',
  });
  expect(failedPoll(MAX_FAILED_POLLS, 'the tasks', 'Rate exceeded').cause).toBe(
    'AWS could not be asked 10 times in a row; the tasks may go on. Last answer: Rate exceeded',
  );
});
