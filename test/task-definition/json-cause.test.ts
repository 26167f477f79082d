import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { explainJsonError } from '../../src/task-definition/json-cause.ts';

function explain(text: string) {
  const errors: ParseError[] = [];
  parseTree(text, errors);
  const [error] = errors;
  if (error === undefined) throw new Error('the text has no error');
  return explainJsonError({ text, offset: error.offset, code: printParseErrorCode(error.error) });
}

describe('the cause of a JSON syntax error', () => {
  it.each([
    ['{"a":1,}', 'comma before the closing }', 6],
    ['[1,2, ]', 'comma before the closing ]', 4],
    ['{"a":1 \n"b":2}', 'a comma is missing', 6],
    ['[{"b":1}{"c":2}]', 'a comma is missing', 8],
    ['{"a":1,,"b":2}', 'two commas', 7],
    ['{"a":[...]}', 'an ellipsis', 6],
    ['{"a":1, …}', 'an ellipsis', 8],
    ['{"a": <PORT>}', 'placeholder <PORT>', 6],
    [`{"a": \${PORT}}`, `placeholder \${PORT}`, 6],
    ['{"a": {{ port }}}', 'placeholder {{ port }}', 6],
    ['{"a": %PORT%}', 'placeholder %PORT%', 6],
    ['{"a": $PORT}', 'placeholder $PORT', 6],
    ['{"a": env.PORT}', 'placeholder env.PORT', 6],
    ['{"a": ACCOUNT_ID}', 'placeholder ACCOUNT_ID', 6],
    ["{'a':1}", 'single quotes', 1],
    ['{"a": True}', 'True is no JSON value', 6],
    ['{"a": None}', 'None is no JSON value', 6],
    ['{"a": undefined}', 'undefined is no JSON value', 6],
    ['{"a":,"b":1}', 'value after the colon is missing', 5],
    ['{"a":"x', 'no closing quote', 5],
    ['{"a":"x\ty"}', 'a raw tab', 5],
    ['{"a":"\\x"}', 'a backslash', 5],
    ['{"a":{"b":1}', 'the { here is never closed', 0],
    ['{"a":[1', 'the [ here is never closed', 5],
    ['{"a" 1}', 'a colon is missing', 4],
    ['{"a":1}}', 'more text after the end', 7],
    ['{a:1}', 'a is not in quotes', 1],
    ['<!DOCTYPE html><html>', 'a web page', 0],
    ['family: web\ncpu: 1', 'looks like YAML', 0],
    ['{"a":01}', 'a comma is missing', 6],
    ['{,}', 'is missing', 1],
  ])('of %s', (text, cause, offset) => {
    expect(explain(text)).toMatchObject({ cause: expect.stringContaining(cause), offset });
    expect(explain(text).hint).toMatch(/^[A-Z].*\.$/);
  });
});
