import { AWS_JSON, awsQuery, queryCompatibleJson } from '../../src/mock-server/protocols.ts';

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

describe('queryCompatibleJson', () => {
  const json = queryCompatibleJson('com.x', { Old: 'NewException' });

  it('puts the old code of an error into a header and names the modelled one', () => {
    expect(json.failure({ ...ERROR, code: 'Old' }, 'id')).toEqual({
      status: 400,
      contentType: 'application/x-amz-json-1.0',
      body: '{"__type":"com.x#NewException","message":"a < b & c"}',
      headers: { 'x-amzn-query-error': 'Old;Sender' },
    });
    expect(json.failure({ ...ERROR, status: 500 }, 'id').headers).toEqual({
      'x-amzn-query-error': 'No;Receiver',
    });
    expect(json.success('X', {}, 'id').body).toBe('{}');
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

  it('writes times as ISO 8601', () => {
    const { body } = query.success('Get', { CreatedTime: 1.5, Timestamps: [0], Value: 1 }, 'id');
    expect(body).toContain('<CreatedTime>1970-01-01T00:00:01.500Z</CreatedTime>');
    expect(body).toContain('<Timestamps><member>1970-01-01T00:00:00.000Z</member></Timestamps>');
    expect(body).toContain('<Value>1</Value>');
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
