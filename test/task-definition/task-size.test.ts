import {
  FARGATE_MEMORY,
  parseTaskCpu,
  parseTaskMemory,
} from '../../src/task-definition/task-size.ts';

describe('sizes of a task', () => {
  it.each([
    ['256', 256],
    ['1 vCPU', 1024],
    ['.25 vcpu', 256],
    ['0.5vCPU', 512],
    ['', undefined],
    ['256m', undefined],
    [`\${CPU}`, undefined],
  ])('cpu %s is %s units', (text, units) => {
    expect(parseTaskCpu(text)).toBe(units);
  });

  it.each([
    ['512', 512],
    ['1GB', 1024],
    ['0.5 GB', 512],
    ['.5 gb', 512],
    ['2 GiB', undefined],
    ['', undefined],
  ])('memory %s is %s MiB', (text, mib) => {
    expect(parseTaskMemory(text)).toBe(mib);
  });

  it('come in as many pairs as the developer guide counts', () => {
    expect([...FARGATE_MEMORY.values()].map((sizes) => sizes.length)).toEqual([
      3, 4, 7, 13, 23, 12, 12, 3,
    ]);
    expect([...FARGATE_MEMORY.values()].map((sizes) => sizes.at(-1))).toEqual([
      2048, 4096, 8192, 16384, 30720, 61440, 122880, 249856,
    ]);
  });
});
