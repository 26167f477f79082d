import { clientRefusal, invalidParameter, Refusal } from '../../src/simulator/refusal.ts';

describe('Refusal', () => {
  it.each([
    [new Refusal('ClusterNotFoundException', 'Cluster not found.'), 'ClusterNotFoundException'],
    [invalidParameter('no'), 'InvalidParameterException'],
    [clientRefusal('no'), 'ClientException'],
  ])('carries the code of the wire: %#', (refusal, code) => {
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal.code).toBe(code);
  });
});
