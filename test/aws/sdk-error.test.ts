import { translateSdkError } from '../../src/aws/sdk-error.ts';

const sdkError = (name: string, message: string, more: object = {}) =>
  Object.assign(new Error(message), { name, ...more });

describe('translateSdkError', () => {
  test.each([
    [sdkError('CredentialsProviderError', 'Could not load credentials'), 'aws-credentials'],
    [sdkError('ExpiredTokenException', 'expired'), 'aws-credentials'],
    [sdkError('UnrecognizedClientException', 'invalid token'), 'aws-credentials'],
    [
      sdkError('AccessDeniedException', 'not authorized to perform: ecs:UpdateService'),
      'aws-denied',
    ],
    [sdkError('ThrottlingException', 'Rate exceeded'), 'aws-throttled'],
    [sdkError('ClusterNotFoundException', 'Cluster not found.'), 'cluster-not-found'],
    [sdkError('ServiceNotFoundException', 'Service not found.'), 'service-not-found'],
    [sdkError('ServiceNotActiveException', 'Service was not ACTIVE.'), 'service-inactive'],
    [sdkError('Error', 'Region is missing'), 'aws-region'],
    [
      sdkError('Error', 'connect ECONNREFUSED 127.0.0.1:1', { code: 'ECONNREFUSED' }),
      'aws-unreachable',
    ],
    [sdkError('TimeoutError', 'socket hang up', { code: 'ECONNRESET' }), 'aws-unreachable'],
    [new SyntaxError('Unexpected token < in JSON\n  Deserialization error'), 'aws-not-an-answer'],
    [sdkError('UnknownOperationException', 'what?'), 'aws-unsupported'],
    [
      sdkError('Unknown', 'UnknownError', { $metadata: { httpStatusCode: 501 } }),
      'aws-unsupported',
    ],
    [sdkError('ClientException', 'Role is not valid'), 'aws-refused'],
  ])('%s becomes %s', (error, code) => {
    const translated = translateSdkError(error, 'DescribeServices');
    expect(translated.code).toBe(code);
    expect(translated.message).not.toMatch(/\n|\[object Object\]/);
    expect(translated.hint).toMatch(/\.$/);
  });

  test('keeps what AWS said, with its own name for it', () => {
    const { message } = translateSdkError(
      sdkError('ClientException', 'Role is not valid'),
      'RegisterTaskDefinition',
    );
    expect(message).toBe('RegisterTaskDefinition was refused: Role is not valid (ClientException)');
  });

  test('an error of ours stays as it is', () => {
    const ours = translateSdkError(sdkError('ClientException', 'x'), 'A');
    expect(translateSdkError(ours, 'B')).toBe(ours);
  });

  test('something that is no error at all is still a sentence', () => {
    expect(translateSdkError('boom', 'A').message).toBe('A was refused: boom (Error)');
  });
});
