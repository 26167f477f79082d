/**
 * A process of its own that gives the same answers to the three calls every time and counts them.
 * `GET /counts` answers with the counts since the last time it was asked.
 */
import { createServer } from 'node:http';

const REGION = 'arn:aws:ecs:us-east-1:123456789012';
const CREATED = 1_750_000_000;

const deployment = {
  id: 'ecs-svc/1234567890123456789',
  status: 'PRIMARY',
  taskDefinition: `${REGION}:task-definition/web:1`,
  desiredCount: 3,
  pendingCount: 0,
  runningCount: 3,
  failedTasks: 0,
  createdAt: CREATED,
  updatedAt: CREATED,
  rolloutState: 'COMPLETED',
  rolloutStateReason: 'ECS deployment ecs-svc/1234567890123456789 completed.',
};

const service = {
  serviceArn: `${REGION}:service/default/web`,
  serviceName: 'web',
  clusterArn: `${REGION}:cluster/default`,
  status: 'ACTIVE',
  desiredCount: 3,
  runningCount: 3,
  pendingCount: 0,
  launchType: 'FARGATE',
  taskDefinition: deployment.taskDefinition,
  deploymentController: { type: 'ECS' },
  deploymentConfiguration: { maximumPercent: 200, minimumHealthyPercent: 100 },
  deployments: [deployment],
  events: [],
  createdAt: CREATED,
  schedulingStrategy: 'REPLICA',
};

const ANSWERS = {
  DescribeServices: () => ({ services: [service], failures: [] }),
  RegisterTaskDefinition: (request) => ({
    taskDefinition: {
      ...request,
      taskDefinitionArn: `${REGION}:task-definition/web:2`,
      revision: 2,
      status: 'ACTIVE',
      registeredAt: CREATED,
    },
  }),
  UpdateService: (request) => ({ service: { ...service, taskDefinition: request.taskDefinition } }),
};

let counts = {};

const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  if (request.url === '/counts') {
    response.end(JSON.stringify(counts));
    counts = {};
    return;
  }
  // Somebody asks whether this is the mock and how fast its time goes; Amazon ECS has no such page either.
  if (request.method === 'GET') {
    response.statusCode = 404;
    response.end();
    return;
  }
  const operation = String(request.headers['x-amz-target']).split('.')[1];
  counts[operation] = (counts[operation] ?? 0) + 1;
  const answer = ANSWERS[operation];
  response.statusCode = answer ? 200 : 400;
  response.setHeader('content-type', 'application/x-amz-json-1.1');
  const body = JSON.parse(Buffer.concat(parts).toString('utf8'));
  response.end(JSON.stringify(answer ? answer(body) : { __type: 'UnknownOperationException' }));
});

server.listen(0, '127.0.0.1', () =>
  console.log(`listening on http://127.0.0.1:${server.address().port}`),
);
