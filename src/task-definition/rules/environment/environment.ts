import { objectsAt, textAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called } from '../definition-facts.ts';
import { repeatsOf } from '../repeats-of.ts';

/** A variable has one value. */
export const duplicateVariable = containerRule({
  id: 'duplicate-variable',
  severity: 'warning',
  title: 'An environment variable is given twice',
  why: 'The last one wins, which is seldom what was meant.',
  fix: 'Delete all but one.',
  source: 'Docker, environment of a container: a later entry replaces an earlier one',
  inspect: (container) =>
    repeatsOf(objectsAt(container, 'environment'), 'name').map(({ pointer, name }) => ({
      pointer,
      message: `${called(container)} gives ${name} twice, and this one wins.`,
      hint: 'Delete one of them.',
    })),
});

/** A variable has a name. */
export const variableName = containerRule({
  id: 'variable-name',
  severity: 'warning',
  title: 'An environment variable has no name',
  why: 'Nothing in the container can read it, and Amazon ECS may refuse it.',
  fix: 'Give the variable a name, or delete it.',
  source: 'Amazon ECS API reference, KeyValuePair, name',
  inspect: (container) =>
    objectsAt(container, 'environment')
      .filter(({ value }) => (value.name ?? '') === '')
      .map(({ pointer }) => ({
        pointer: `${pointer}/name`,
        message: `A variable of ${called(container)} has no name.`,
        hint: 'Give it a name, or delete it.',
      })),
});

/** A variable has a value, if an empty one. */
export const variableValue = containerRule({
  id: 'variable-value',
  severity: 'warning',
  title: 'An environment variable has no value',
  why: 'An entry without value cannot be registered again; an empty text can.',
  fix: 'Set value to "" for an empty variable.',
  source: 'Amazon ECS API reference, KeyValuePair, value',
  inspect: (container) =>
    objectsAt(container, 'environment')
      .filter(({ value }) => value.value === undefined && value.name !== undefined)
      .map(({ value, pointer }) => ({
        pointer: `${pointer}/value`,
        message: `The variable ${textAt(value, 'name')} of ${called(container)} has no value.`,
        hint: 'Add "value": "", or delete the variable.',
      })),
});

/** Some variables are written by the agent. */
export const agentVariable = containerRule({
  id: 'agent-variable',
  severity: 'warning',
  title: 'An environment variable replaces one of the agent',
  why: 'The agent tells the SDK of the task where to find its credentials and its metadata in these variables.',
  fix: 'Use another name.',
  source: 'Amazon ECS developer guide, task metadata and credential endpoints',
  inspect: (container) =>
    objectsAt(container, 'environment').flatMap(({ value, pointer }) => {
      const name = textAt(value, 'name') ?? '';
      if (!AGENT_VARIABLES.test(name)) return [];
      const message = `${name} is set by the agent, and ${called(container)} replaces it.`;
      return [{ pointer: `${pointer}/name`, message, hint: 'Use another name, or delete it.' }];
    }),
});

const AGENT_VARIABLES =
  /^(?:AWS_CONTAINER_CREDENTIALS_(?:RELATIVE|FULL)_URI|AWS_EXECUTION_ENV|ECS_CONTAINER_METADATA_(?:URI|URI_V4|FILE)|ECS_AGENT_URI)$/;
