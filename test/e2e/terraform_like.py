"""What infrastructure as code does to Amazon ECS: make, read back, change nothing, change, forget, wait until gone."""

import json

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

ecs = boto3.client('ecs', config=Config(retries={'max_attempts': 1}))
logs = boto3.client('logs')
TAGS = [{'key': 'team', 'value': 'shop'}, {'key': 'stage', 'value': 'test'}]
NETWORK = {'awsvpcConfiguration': {'subnets': ['subnet-0123456789abcdef0'], 'assignPublicIp': 'DISABLED'}}
QUICK = {'Delay': 1, 'MaxAttempts': 30}


def register(tag):
    container = {
        'name': 'web', 'image': f'example/app:{tag}', 'essential': True,
        'environment': [{'name': 'B', 'value': '2'}, {'name': 'A', 'value': '1'}],
        'logConfiguration': {'logDriver': 'awslogs', 'options': {
            'awslogs-group': '/ecs/iac', 'awslogs-region': 'us-east-1', 'awslogs-stream-prefix': 'web'}},
    }
    return ecs.register_task_definition(
        family='iac', networkMode='awsvpc', requiresCompatibilities=['FARGATE'], cpu='256', memory='512',
        executionRoleArn='arn:aws:iam::123456789012:role/execution', containerDefinitions=[container], tags=TAGS,
    )['taskDefinition']


def service():
    return ecs.describe_services(cluster='iac', services=['web'], include=['TAGS'])['services'][0]


def stable():
    ecs.get_waiter('services_stable').wait(cluster='iac', services=['web'], WaiterConfig=QUICK)


def code(operation, **request):
    try:
        getattr(ecs, operation)(**request)
    except ClientError as error:
        return error.response['Error']['Code']
    return None


seen = {}
ecs.create_cluster(clusterName='iac', tags=TAGS, settings=[{'name': 'containerInsights', 'value': 'enabled'}])
cluster = ecs.describe_clusters(clusters=['iac'], include=['TAGS', 'SETTINGS'])['clusters'][0]
seen['clusterTags'] = cluster['tags'] == TAGS and cluster['settings'][0]['value'] == 'enabled'

logs.create_log_group(logGroupName='/ecs/iac')
first = register('ok')
read = ecs.describe_task_definition(taskDefinition=first['taskDefinitionArn'], include=['TAGS'])
seen['definitionTags'] = read['tags'] == TAGS
seen['definition'] = read['taskDefinition'] == first

ecs.create_service(
    cluster='iac', serviceName='web', taskDefinition='iac:1', desiredCount=2, launchType='FARGATE',
    networkConfiguration=NETWORK, tags=TAGS, propagateTags='SERVICE')
stable()
made = service()
seen['serviceTags'] = made['tags'] == TAGS

# An update to what is there already begins no deployment.
ecs.update_service(
    cluster='iac', service='web', taskDefinition=made['taskDefinition'], desiredCount=2, networkConfiguration=NETWORK)
seen['unchanged'] = service()['deployments'][0]['id'] == made['deployments'][0]['id']

ecs.update_service(cluster='iac', service='web', taskDefinition=register('ok')['taskDefinitionArn'])
stable()
seen['changed'] = service()['deployments'][0]['id'] != made['deployments'][0]['id']
ecs.untag_resource(resourceArn=made['serviceArn'], tagKeys=['stage'])
seen['tags'] = service()['tags'] == TAGS[:1]

task = ecs.run_task(
    cluster='iac', taskDefinition='iac', launchType='FARGATE', networkConfiguration=NETWORK, startedBy='iac',
    overrides={'containerOverrides': [{'name': 'web', 'command': ['migrate']}]})['tasks'][0]['taskArn']
ecs.get_waiter('tasks_running').wait(cluster='iac', tasks=[task], WaiterConfig=QUICK)
running = ecs.describe_tasks(cluster='iac', tasks=[task])['tasks'][0]
seen['interface'] = running['containers'][0]['networkInterfaces'][0]['privateIpv4Address'].startswith('10.')
ecs.stop_task(cluster='iac', task=task, reason='enough')
ecs.get_waiter('tasks_stopped').wait(cluster='iac', tasks=[task], WaiterConfig=QUICK)
stopped = ecs.describe_tasks(cluster='iac', tasks=[task])['tasks'][0]
seen['stopped'] = [stopped['stopCode'], stopped['stoppedReason']]
stream = f"web/web/{task.rsplit('/', 1)[1]}"
seen['lines'] = len(logs.get_log_events(logGroupName='/ecs/iac', logStreamName=stream)['events']) > 0

seen['refused'] = [
    code('delete_service', cluster='iac', service='web'),
    code('delete_cluster', cluster='iac'),
]
ecs.delete_service(cluster='iac', service='web', force=True)
ecs.get_waiter('services_inactive').wait(cluster='iac', services=['web'], WaiterConfig=QUICK)
seen['gone'] = service()['status']
for one in ecs.list_task_definitions(familyPrefix='iac')['taskDefinitionArns']:
    ecs.deregister_task_definition(taskDefinition=one)
deleted = ecs.delete_task_definitions(taskDefinitions=['iac:1', 'iac:2'])
seen['definitions'] = [one['status'] for one in deleted['taskDefinitions']]
ecs.delete_cluster(cluster='iac')
seen['cluster'] = ecs.describe_clusters(clusters=['iac'])['clusters'][0]['status']
print(json.dumps(seen))
