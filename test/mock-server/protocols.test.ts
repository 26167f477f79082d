import { AWS_JSON, awsQuery } from '../../src/mock-server/protocols.ts';

const ERROR = { status: 400, code: 'No', message: 'a < b & c' };

describe('AWS_JSON', () => {
  it('writes members and errors, and drops what is undefined', () => {
    expect(AWS_JSON.success('X', { a: [], b: undefined }, 'id')).toEqual({
      status: 200,
      contentType: 'application/x-amz-json-1.1',
      body: '{"a":[]}',
    });
    expect(AWS_JSON.failure(ERROR, 'id').body).toBe('{"__type":"No","message":"a < b & c"}');
  });
});

describe('awsQuery', () => {
  const query = awsQuery('urn:x');

  it('wraps members in the result of the action', () => {
    expect(query.success('Get', { A: 'b<' }, 'id')).toEqual({
      status: 200,
      contentType: 'text/xml',
      body: '<GetResponse xmlns="urn:x"><GetResult><A>b&lt;</A></GetResult><ResponseMetadata><RequestId>id</RequestId></ResponseMetadata></GetResponse>',
    });
  });

  it.each([
    [400, 'Sender'],
    [500, 'Receiver'],
  ])('says of status %i whose fault it is: %s', (status, type) => {
    expect(query.failure({ ...ERROR, status }, 'id').body).toBe(
      `<ErrorResponse xmlns="urn:x"><Error><Type>${type}</Type><Code>No</Code><Message>a &lt; b &amp; c</Message></Error><RequestId>id</RequestId></ErrorResponse>`,
    );
  });
});
