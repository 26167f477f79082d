import { hasReached, type Progress, stageOf } from '../../../../src/simulator/ecs/stages/stage.ts';

const PROGRESS: Progress = {
  plan: [
    { stage: 'PRE_SCALE_UP', takesMs: 1 },
    { stage: 'SCALE_UP', takesMs: 1 },
  ],
  at: 0,
  enteredAtMs: 0,
  hooks: [],
  isBack: false,
};

it('says where a deployment is and what it has reached', () => {
  expect(stageOf(PROGRESS).stage).toBe('PRE_SCALE_UP');
  expect(hasReached(PROGRESS, 'SCALE_UP')).toBe(false);
  expect(hasReached({ ...PROGRESS, at: 1 }, 'SCALE_UP')).toBe(true);
  expect(() => stageOf({ ...PROGRESS, at: 2 })).toThrow('stage 2 of 2');
});
