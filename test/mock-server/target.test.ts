import { targetOf } from '../../src/mock-server/target.ts';

const authorization = 'AWS4-HMAC-SHA256 Credential=AK/20260101/eu-west-1/sts/aws4_request';
const form = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8', authorization };

describe('targetOf', () => {
  it.each([
    [
      { 'x-amz-target': 'AmazonEC2ContainerServiceV20141113.ListTasks' },
      '{"a":1}',
      'ecs',
      'ListTasks',
      { a: 1 },
    ],
    [{ 'x-amz-target': 'Logs_20140328.GetLogEvents' }, '', 'logs', 'GetLogEvents', {}],
    [{ 'x-amz-target': 'ListTasks' }, '{}', 'unknown', 'ListTasks', {}],
    [form, 'Action=GetCallerIdentity&Version=1', 'sts', 'GetCallerIdentity', {}],
    [
      { ...form, authorization: authorization.replace('/sts/', '/iam/') },
      'Action=GetRole',
      'iam',
      'GetRole',
      {},
    ],
    [form, '', 'sts', '(none)', {}],
    [{}, 'x', 'unknown', '(none)', {}],
  ])('of %j %j is %s %s', (headers, body, service, operation, input) => {
    const target = targetOf({ headers, body });
    expect([target.service, target.operation, target.input()]).toEqual([service, operation, input]);
  });

  it('refuses a body that is not JSON only when it is read', () => {
    const headers = { 'x-amz-target': 'AmazonEC2ContainerServiceV20141113.ListTasks' };
    const target = targetOf({ headers, body: '{' });
    expect(() => target.input()).toThrow(
      expect.objectContaining({ code: 'SerializationException' }),
    );
  });
});
