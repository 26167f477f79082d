import { SPELLINGS } from '../../../src/placement/query/operators.ts';
import { parseComparison } from '../../../src/placement/query/parse-comparison.ts';
import { Scanner } from '../../../src/placement/query/scanner.ts';

const parse = (text: string) => parseComparison(new Scanner(text));

describe('a comparison', () => {
  it.each(SPELLINGS)('knows the operator %s', (spelling, operator) => {
    const value = operator.endsWith('exists') ? '' : ' 5';
    expect(parse(`attribute:rack ${spelling}${value}`)).toMatchObject({
      subject: 'attribute',
      name: 'rack',
      operator,
    });
  });

  it.each([
    ['attribute:a == b', ['b']],
    ['attribute:a==b', ['b']],
    ["attribute:a == 'b c, (d)'", ['b c, (d)']],
    ["ec2InstanceId in ['i-a', 'i-b']", ['i-a', 'i-b']],
    ['ec2InstanceId in [i-a,i-b]', ['i-a', 'i-b']],
    ['ec2InstanceId in i-a', ['i-a']],
    ['attribute:a == b&&agentConnected==true', ['b']],
    ['attribute:a =~ t2|t3', ['t2|t3']],
    ['registeredAt >= 2018-06-18T22:28:28+00:00', ['2018-06-18T22:28:28+00:00']],
    ['task:group == service:web', ['service:web']],
    ['attribute:a exists', []],
  ])('reads its values: %s', (text, values) => {
    expect(parse(text).values).toEqual(values);
  });

  it.each([
    ['rack == 7', 'unknown subject "rack"', 0],
    ['attribute == 7', 'unknown subject "attribute"', 0],
    ['attribute: == 7', 'expected the name of an attribute', 10],
    ['agentVersion =~ 1', 'agentVersion cannot be compared with =~', 13],
    ['runningTasksCount exists', 'runningTasksCount cannot be compared with exists', 18],
    ['agentConnected > true', 'agentConnected cannot be compared with >', 15],
    ['attribute:a', 'expected an operator at the end', 11],
    ['attribute:a EQUALS b', 'expected an operator before "EQUALS b"', 12],
    ['attribute:a inside b', 'expected an operator before "inside b"', 12],
    ['attribute:a ==', 'expected a value at the end', 14],
    ['attribute:a in [b', 'expected "," or "]" at the end', 17],
    ['attribute:a in []', 'expected a value before "]"', 16],
    ["attribute:a == 'b", 'expected a value before "\'b"', 15],
  ])('says what is wrong and where: %s', (text, message, at) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ problem: { message, at } }));
  });
});
