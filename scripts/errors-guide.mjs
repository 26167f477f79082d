/**
 * What docs/errors.md says of every error code of src/errors.ts: what it means, and what to do.
 * `npm run generate` fails when a code is missing here or one is left over.
 */
export const ERRORS_GUIDE = {
  'input-unknown': {
    means:
      'The command line names an operation or a flag that does not exist, or has a word where none belongs. In a workflow this is a warning only, since the environment of a step can hold inputs of something else.',
    todo: 'Take the name that the message suggests, or look it up in [inputs.md](inputs.md).',
  },
  'input-invalid': {
    means:
      'An input has a value that it does not take: a word where a number belongs, a number out of range, a choice that is not on the list. The message names every such input, what was given and what is allowed.',
    todo: 'Correct the values. A value made by an expression of the workflow is often empty or has a line break too many.',
  },
  'input-missing': {
    means:
      'The operation cannot start without an input that is not given. `deploy` without a task definition needs `desired-count` or `force-new-deployment`, since otherwise there is nothing to deploy.',
    todo: 'Give the input. The runner cannot tell an empty value from one that is not given: look whether the expression behind it gave an empty text.',
  },
  'input-conflict': {
    means:
      'Inputs were given that do not fit each other: one that does not belong to the operation, one that has no effect without another, or one flag twice.',
    todo: 'Leave one of them out, as the message says.',
  },
  'file-not-found': {
    means: 'A file that an input names does not exist.',
    todo: 'Check the path, which counts from the working directory. In a workflow the file is there only after a step that checks the code out or downloads it.',
  },
  'file-unreadable': {
    means: 'The path names something that cannot be read: a folder, or a file without permission.',
    todo: 'Name the file itself and give the user that runs this permission to read it.',
  },
  'file-too-large': {
    means:
      'The file is far larger than any task definition can be, so it was not read to its end. Amazon ECS takes requests of at most 64 KiB.',
    todo: 'Check that the path names a task definition and not an archive, an image or a log.',
  },
  'file-not-text': {
    means: 'The file is not text: it holds bytes that no text in UTF-8 or UTF-16 has.',
    todo: 'Check that the path names a task definition, and save it as UTF-8.',
  },
  'file-empty': {
    means: 'The file is empty, or nothing but blanks is in it.',
    todo: 'Look at the step that was to write it: a redirection (`>`) leaves an empty file behind when the command before it fails.',
  },
  'file-not-writable': {
    means: 'A file could not be written: the result of `render`, the outputs or the job summary.',
    todo: 'Name a file in a folder that exists, may be written to and has room.',
  },
  'file-exists': {
    means: '`init` would write over a file that is there already. Nothing was written.',
    todo: 'Name another folder with `output-folder`, or say `force: true` to write over it.',
  },
  'definition-syntax': {
    means:
      'The task definition is neither JSON nor YAML that can be understood. The message has the line and the column.',
    todo: 'Correct the place that the message shows. Trailing commas, single quotes and tabs in YAML are the usual reasons.',
  },
  'definition-invalid': {
    means:
      'The task definition was understood, but Amazon ECS would refuse it or it would not do what it says. Every finding is in the log, with its line.',
    todo: 'Correct the findings that are errors; each says how. `slipway validate` shows them without touching AWS.',
  },
  'service-definition-invalid': {
    means:
      'The file that `service-definition` names is no service that Amazon ECS takes. Every finding is told with its rule, line and column; nothing was written.',
    todo: 'Mend the findings. [rules.md](rules.md) explains each rule.',
  },
  'service-fixed': {
    means:
      'The service is there, and the service definition wants something of it that cannot be changed: its launch type, scheduling strategy or deployment controller, or what CodeDeploy alone changes. Nothing was written.',
    todo: 'Do what the message says, or take the member out of the service definition.',
  },
  'problem-invalid': {
    means:
      'The file that `problem` names is not JSON, or does not say a packing problem. The message names every member that is wrong.',
    todo: 'Correct the members. [fit.md](fit.md) shows a problem that works.',
  },
  'prices-invalid': {
    means:
      'The file that `prices` names is not JSON, or does not say prices. The message names every member that is wrong.',
    todo: 'Correct the members. [plan.md](plan.md) shows a price file that works.',
  },
  'container-not-found': {
    means: 'The task definition has no container with the name that `container-name` gives.',
    todo: 'Take one of the names that the message lists. Upper and lower case count.',
  },
  'container-ambiguous': {
    means:
      'An image was given without `container-name`, and the task definition has more than one container that it could be for.',
    todo: 'Give `container-name`.',
  },
  'cluster-not-found': {
    means: 'There is no such cluster in this account and Region.',
    todo: 'Check `cluster`, the Region and the account of the credentials. Without the input, the cluster is called `default`.',
  },
  'service-not-found': {
    means: 'The cluster has no such service.',
    todo: 'Check `service` and `cluster`. A service in another cluster, Region or account is not found either.',
  },
  'service-inactive': {
    means: 'The service was deleted or is being deleted; nothing can be deployed to it.',
    todo: 'Create the service again, or name another one.',
  },
  'service-unsupported': {
    means:
      'The service is deployed in a way that Slipway does not know how to follow. Nothing was changed.',
    todo: 'The message names the deployment controller or the strategy. Deploy with the tool that owns the service.',
  },
  'image-not-found': {
    means:
      '`pin-image-digest` asked Amazon ECR what a tag stands for, and the repository has no image of that tag.',
    todo: 'Push the image before this step, or correct the tag. Check that the repository is in the account and Region that the name of the image says.',
  },
  'rollout-does-not-fit': {
    means:
      'With `fit-check: fail`, a look at the container instances of the cluster has shown that the rollout cannot get through, whichever tasks stop first. Nothing was registered or updated.',
    todo: 'Make one of the changes that the hint names: each was checked against the cluster as it is. With `fit-check: warn` the deploy goes on.',
  },
  'appspec-invalid': {
    means:
      'The AppSpec of a CodeDeploy deployment would be refused: the message names everything that is wrong with it.',
    todo: 'Mend the file that `codedeploy-appspec` names; [codedeploy.md](codedeploy.md) shows a whole one.',
  },
  'codedeploy-group-not-found': {
    means:
      'The CodeDeploy application or the deployment group does not exist in this Region and account.',
    todo: 'Give `codedeploy-application` and `codedeploy-deployment-group`. Without them AppECS-cluster-service and DgpECS-cluster-service are meant.',
  },
  'codedeploy-group-mismatch': {
    means:
      'The deployment group is for another service, or its target groups and listeners do not fit the service.',
    todo: 'Name the group of this service, or change what the message names.',
  },
  'codedeploy-conflict': {
    means: 'A deployment of the group is under way, and a group has one at a time.',
    todo: 'Run again when it has ended, or set `on-conflict` to `wait` or `stop`.',
  },
  'task-definition-not-found': {
    means: 'There is no such family or revision of a task definition in this account and Region.',
    todo: 'Check its name and revision, the Region and the account of the credentials.',
  },
  'aws-credentials': {
    means: 'No credentials were found, or AWS does not accept those that were: wrong or expired.',
    todo: 'In a workflow, let a step before this one get credentials (`aws-actions/configure-aws-credentials`). In a shell, sign in again. With `mock` none are needed.',
  },
  'account-not-allowed': {
    means:
      'The credentials belong to an account that `allowed-account-ids` does not name. Nothing was sent but that question.',
    todo: 'Give the step the credentials of the right account, or correct `allowed-account-ids`.',
  },
  'verify-failed': {
    means:
      'With `verify`, everything that the definition needs was looked at before the first write, and something is missing.',
    todo: 'Put right what the message names; the log has all findings.',
  },
  'aws-region': {
    means: 'Nothing says which AWS Region is meant.',
    todo: 'Give `region`, or set `AWS_REGION`.',
  },
  'aws-denied': {
    means: 'AWS knows the caller, but the caller may not do this.',
    todo: 'Allow the action that the message names in the policy of the role. To register a task definition, `iam:PassRole` on its roles is needed too.',
  },
  'aws-throttled': {
    means: 'AWS refused the call because there were too many, and refused the repeated ones too.',
    todo: 'Run again later, deploy fewer services at once, or raise `max-retries`.',
  },
  'aws-unreachable': {
    means: 'No connection to AWS came about, or none of the attempts got an answer.',
    todo: 'Check the network, the proxy, the Region and `AWS_ENDPOINT_URL`, if it is set.',
  },
  'aws-not-an-answer': {
    means:
      'Something answered that does not speak as AWS does, a proxy with an HTML page for instance.',
    todo: 'Check what is behind the endpoint: a proxy, a sign-in page or a wrong `AWS_ENDPOINT_URL`.',
  },
  'aws-refused': {
    means:
      'AWS refused the request for a reason that has no code of its own here. The message repeats it.',
    todo: "Follow AWS's own message.",
  },
  'aws-unsupported': {
    means: 'The server does not know the API operation. AWS does; some stand-ins for it do not.',
    todo: 'Use a stand-in that has the operation, the built-in mock for instance, or work against AWS.',
  },
  'alarm-missing': {
    means: 'An alarm that is to guard the deployment does not exist. Nothing was changed.',
    todo: 'Create the alarm, or correct its name in `alarms` or in the deployment configuration of the service.',
  },
  'alarm-firing': {
    means:
      'An alarm was in ALARM before the deployment, and `alarm-preflight` is `fail`. Nothing was changed.',
    todo: 'Wait until the alarm is OK, or set `alarm-preflight` to `watch`.',
  },
  'service-changed': {
    means:
      'Of several services in one run, one waited for its turn, and somebody else deployed it meanwhile.',
    todo: 'Run again; a concurrency group keeps other runs away.',
  },
  'schedule-not-found': {
    means: 'eventbridge-rules or eventbridge-schedules names something that is not there.',
    todo: 'Check the name, its event bus or group, the Region and the account. Nothing was written.',
  },
  'deployment-missing': {
    means: 'There is no deployment that goes on, so there is nothing to stop or to continue.',
    todo: 'Look with `status`; use `rollback` for a deployment that has ended.',
  },
  'deployment-not-ready': {
    means: 'The CodeDeploy deployment that was to be continued does not wait for that now.',
    todo: 'Run `continue` again when it is `Ready`.',
  },
  'hook-missing': {
    means: 'No pause hook of the deployment waits for an answer, or not the one that was named.',
    todo: 'Look at the log of the deployment for the id of the hook: it is a new one at every step.',
  },
  'revision-missing': {
    means: 'There is no revision to go back to, or the named one is of another family.',
    todo: 'Name one with `to-revision`.',
  },
  'mock-port': {
    means: 'The mock could not listen on the port, most often because something else does.',
    todo: 'Choose another `port`, or 0 for any free one.',
  },
  'mock-scenario': {
    means:
      'The scenario file cannot be played: it is not there, is not YAML, does not fit its schema, or AWS would refuse what it puts into the account.',
    todo: 'Correct the place that the message names; [mock.md](mock.md) and `schema/scenario.schema.json` say what a scenario may hold.',
  },
  'mock-state': {
    means: 'The state file of the mock cannot be read or written, or is another kind of file.',
    todo: 'Name a file that the mock wrote, or one that is not there yet, in a folder that may be written to.',
  },
  cancelled: {
    means:
      'The run was told to stop (SIGINT or SIGTERM, which is what a cancelled job sends) before it was done. What was done by then is in the log and the outputs.',
    todo: 'Run again, or look at the service: a deployment that was started goes on without this run.',
  },
  internal: {
    means: 'Slipway itself failed. This is a fault of Slipway, whatever the inputs were.',
    todo: 'Run again with `RUNNER_DEBUG=1` (in a workflow: with debug logging on) and report what it prints.',
  },
};
