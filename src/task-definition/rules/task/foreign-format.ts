import type { JsonObject } from '../../definition.ts';
import type { Rule } from '../rule.ts';

interface Format {
  readonly tool: string;
  /** Members that only this tool writes. */
  readonly members: readonly string[];
  readonly hint: string;
}

const FORMATS: readonly Format[] = [
  {
    tool: 'the output of Pulumi',
    members: ['urn', 'arnWithoutRevision', 'skipDestroy', 'tagsAll', 'trackLatest'],
    hint: 'Take what describe-task-definition prints instead, or delete what Amazon ECS does not know.',
  },
  {
    tool: 'the state or a resource of Terraform',
    members: ['container_definitions', 'arn_without_revision', 'skip_destroy', 'network_mode'],
    hint: 'Take what describe-task-definition prints instead; the names are written like containerDefinitions there.',
  },
  {
    tool: 'a resource of CloudFormation',
    members: ['ContainerDefinitions', 'Resources', 'AWSTemplateFormatVersion'],
    hint: 'Write the names with a small first letter, as in containerDefinitions.',
  },
  {
    tool: 'a file of Docker Compose',
    members: ['services'],
    hint: 'Write a task definition: a family and a list of containerDefinitions.',
  },
];

/** What another tool wrote is said to be so once, before its members are called unknown one by one. */
export const foreignFormat: Rule = {
  id: 'foreign-format',
  severity: 'note',
  title: 'The file was written by or for another tool',
  why: 'Terraform, Pulumi, CloudFormation and Compose name the same things in other ways; none of it reaches Amazon ECS.',
  fix: 'Use the JSON that describe-task-definition prints, or write the definition anew.',
  source: 'Amazon ECS API reference, RegisterTaskDefinition, request syntax',
  check: (definition) => {
    const format = FORMATS.find(({ members }) => members.some((name) => has(definition, name)));
    const name = format?.members.find((one) => has(definition, one));
    if (format === undefined || name === undefined) return [];
    const message = `This looks like ${format.tool}: Amazon ECS has no ${name}.`;
    return [{ pointer: `/${name}`, message, hint: format.hint }];
  },
};

function has(definition: JsonObject, name: string): boolean {
  return Object.hasOwn(definition, name);
}
