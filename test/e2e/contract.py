"""Plays the same calls against any AWS and prints what came back, made comparable, as JSON by step.

Times, ids and digests are replaced by what they are; of lists only the set of what is in them counts.
"""

import datetime
import json

import re

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError


CONFIG = Config(retries={'max_attempts': 1}, s3={'addressing_style': 'path'})
NETWORK = {'awsvpcConfiguration': {'subnets': [], 'assignPublicIp': 'DISABLED'}}
DIMENSIONS = [{'Name': 'ClusterName', 'Value': 'c'}]
SCALING = {'ServiceNamespace': 'ecs', 'ResourceId': 'service/c/web', 'ScalableDimension': 'ecs:service:DesiredCount'}
TRUST = json.dumps({'Version': '2012-10-17', 'Statement': [
    {'Effect': 'Allow', 'Principal': {'Service': 'ecs-tasks.amazonaws.com'}, 'Action': 'sts:AssumeRole'}]})
CONTAINER = {'name': 'web', 'image': 'example/app:ok', 'essential': True, 'portMappings': [{'containerPort': 80}]}
DEFINITION = {
    'family': 'web', 'networkMode': 'awsvpc', 'requiresCompatibilities': ['FARGATE'], 'cpu': '256', 'memory': '512',
    'containerDefinitions': [CONTAINER], 'tags': [{'key': 'team', 'value': 'shop'}],
}
FORGET = {'ResponseMetadata', 'NextToken', 'nextToken'}

steps = {}
clients = {}


def client(service):
    if service not in clients:
        clients[service] = boto3.client(service, config=CONFIG)
    return clients[service]


def call(service, operation, name='', /, **request):
    """One step; gives the answer, or {} when there is none."""
    step = f'{service}.{operation}{" " + name if name else ""}'
    try:
        answer = getattr(client(service), operation)(**request)
    except ClientError as error:
        steps[step] = {'(error)': [error.response['Error']['Code']]}
        return {}
    found = {}
    flatten({key: one for key, one in answer.items() if key not in FORGET}, '', found)
    steps[step] = {path: sorted(values) for path, values in found.items()}
    return answer


def flatten(value, path, found):
    if isinstance(value, dict) and value:
        for name, one in value.items():
            shown = re.sub(r'^[0-9a-f-]{36}$', '<uuid>', name)
            flatten(one, f'{path}.{shown}' if path else shown, found)
    elif isinstance(value, (list, tuple)) and value:
        for one in value:
            flatten(one, f'{path}[]', found)
    else:
        found.setdefault(path, set()).add(plain(value))


def plain(value):
    if isinstance(value, datetime.datetime):
        return '<time>'
    text = json.dumps(value, default=str)
    text = re.sub(r'[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', '<uuid>', text)
    text = re.sub(r'sha256:[0-9a-f]{64}', '<digest>', text)
    text = re.sub(r'(secret:\w+-)\w{6}', r'\1<six>', text)
    text = re.sub(r'A(ROA|IDA|KIA)[0-9A-Z]{12,}', '<id>', text)
    text = re.sub(r'\b1\d{12}\b', '<milliseconds>', text)
    text = re.sub(r'(?<=\d)\.0$', '', text)
    text = re.sub(r'(?<![0-9a-f])[0-9a-f]{16,32}(?![0-9a-f])', '<hex>', text)
    return re.sub(r'ecs-svc/\d+', 'ecs-svc/<number>', text)


def definitions():
    call('ecs', 'register_task_definition', **DEFINITION)
    call('ecs', 'register_task_definition', 'again', **DEFINITION)
    call('ecs', 'register_task_definition', 'without a family', **{**DEFINITION, 'family': ''})
    call('ecs', 'register_task_definition', 'without containers', **{**DEFINITION, 'family': 'bad', 'containerDefinitions': []})
    call('ecs', 'register_task_definition', 'of no size', **{**DEFINITION, 'family': 'bad', 'cpu': '300'})
    call('ecs', 'describe_task_definition', taskDefinition='web', include=['TAGS'])
    call('ecs', 'describe_task_definition', 'unknown', taskDefinition='nobody')
    call('ecs', 'list_task_definitions', familyPrefix='web')
    call('ecs', 'list_task_definition_families', familyPrefix='web')
    call('ecs', 'deregister_task_definition', taskDefinition='web:1')
    call('ecs', 'deregister_task_definition', 'unknown', taskDefinition='nobody:1')
    call('ecs', 'delete_task_definitions', taskDefinitions=['web:1'])


def services():
    call('ecs', 'create_cluster', clusterName='c', tags=[{'key': 'team', 'value': 'shop'}])
    call('ecs', 'create_cluster', 'again', clusterName='c')
    call('ecs', 'describe_clusters', clusters=['c', 'nobody'])
    call('ecs', 'list_clusters')
    definitions()
    web = {'cluster': 'c', 'serviceName': 'web', 'taskDefinition': 'web', 'desiredCount': 0, 'launchType': 'FARGATE',
           'networkConfiguration': NETWORK}
    made = call('ecs', 'create_service', **web)
    call('ecs', 'create_service', 'again', **web)
    call('ecs', 'create_service', 'of an unknown definition', **{**web, 'serviceName': 'b', 'taskDefinition': 'nobody'})
    call('ecs', 'create_service', 'in an unknown cluster', **{**web, 'cluster': 'nobody'})
    call('ecs', 'describe_services', cluster='c', services=['web', 'nobody'])
    call('ecs', 'describe_services', 'in an unknown cluster', cluster='nobody', services=['web'])
    call('ecs', 'list_services', cluster='c')
    call('ecs', 'update_service', cluster='c', service='web', desiredCount=1)
    call('ecs', 'update_service', 'unknown', cluster='c', service='nobody', desiredCount=1)
    arn = made.get('service', {}).get('serviceArn', 'arn')
    call('ecs', 'tag_resource', resourceArn=arn, tags=[{'key': 'stage', 'value': 'test'}])
    call('ecs', 'list_tags_for_resource', resourceArn=arn)
    call('ecs', 'untag_resource', resourceArn=arn, tagKeys=['stage'])
    call('ecs', 'list_tasks', cluster='c', serviceName='nobody')
    call('ecs', 'describe_tasks', cluster='c', tasks=['0123456789abcdef0123456789abcdef'])
    call('ecs', 'stop_task', 'unknown', cluster='c', task='0123456789abcdef0123456789abcdef')
    call('ecs', 'run_task', 'in an unknown cluster', cluster='nobody', taskDefinition='web')
    call('ecs', 'put_account_setting', name='taskLongArnFormat', value='enabled')
    call('ecs', 'put_account_setting', 'unknown', name='nothing', value='enabled')
    call('ecs', 'delete_service', 'with tasks', cluster='c', service='web')
    call('ecs', 'delete_service', cluster='c', service='web', force=True)
    call('ecs', 'delete_service', 'unknown', cluster='c', service='nobody')
    call('ecs', 'delete_cluster', 'unknown', cluster='nobody')


def balancing():
    group = call('elbv2', 'create_target_group', Name='web', Protocol='HTTP', Port=80, TargetType='ip', VpcId=VPC)
    call('elbv2', 'describe_target_groups', Names=['web'])
    call('elbv2', 'describe_target_groups', 'unknown', Names=['nobody'])
    arn = group.get('TargetGroups', [{}])[0].get('TargetGroupArn', 'arn')
    call('elbv2', 'describe_target_group_attributes', TargetGroupArn=arn)
    call('elbv2', 'describe_target_health', TargetGroupArn=arn)
    call('elbv2', 'describe_load_balancers', 'unknown', Names=['nobody'])
    call('elbv2', 'delete_target_group', TargetGroupArn=arn)


def alarms():
    watch = {'AlarmName': 'errors', 'Namespace': 'Shop', 'MetricName': 'Errors', 'Statistic': 'Sum', 'Period': 60,
             'EvaluationPeriods': 2, 'Threshold': 5.0, 'ComparisonOperator': 'GreaterThanThreshold',
             'Dimensions': DIMENSIONS}
    call('cloudwatch', 'put_metric_alarm', **watch)
    call('cloudwatch', 'describe_alarms', AlarmNames=['errors', 'nobody'])
    call('cloudwatch', 'set_alarm_state', AlarmName='errors', StateValue='ALARM', StateReason='by hand')
    call('cloudwatch', 'set_alarm_state', 'unknown', AlarmName='nobody', StateValue='ALARM', StateReason='a')
    call('cloudwatch', 'put_metric_data', Namespace='Shop', MetricData=[{'MetricName': 'Errors', 'Value': 1.0}])
    call('cloudwatch', 'list_metrics', Namespace='Shop')
    call('cloudwatch', 'delete_alarms', AlarmNames=['errors'])


def stores():
    call('logs', 'create_log_group', logGroupName='/ecs/web')
    call('logs', 'create_log_group', 'again', logGroupName='/ecs/web')
    call('logs', 'create_log_stream', logGroupName='/ecs/web', logStreamName='one')
    call('logs', 'describe_log_groups', logGroupNamePrefix='/ecs')
    call('logs', 'describe_log_streams', logGroupName='/ecs/web')
    call('logs', 'get_log_events', logGroupName='/ecs/web', logStreamName='one')
    call('logs', 'get_log_events', 'unknown', logGroupName='/nobody', logStreamName='one')
    call('secretsmanager', 'create_secret', Name='token', SecretString='s')
    call('secretsmanager', 'create_secret', 'again', Name='token', SecretString='s')
    call('secretsmanager', 'describe_secret', SecretId='token')
    call('secretsmanager', 'get_secret_value', SecretId='token')
    call('secretsmanager', 'get_secret_value', 'unknown', SecretId='nobody')
    call('ssm', 'put_parameter', Name='/app/url', Value='v', Type='String')
    call('ssm', 'put_parameter', 'again', Name='/app/url', Value='v', Type='String')
    call('ssm', 'get_parameter', Name='/app/url')
    call('ssm', 'get_parameter', 'unknown', Name='/nobody')
    call('ssm', 'get_parameters', Names=['/app/url', '/nobody'])
    call('iam', 'create_role', RoleName='web', AssumeRolePolicyDocument=TRUST)
    call('iam', 'create_role', 'again', RoleName='web', AssumeRolePolicyDocument=TRUST)
    call('iam', 'get_role', RoleName='web')
    call('iam', 'get_role', 'unknown', RoleName='nobody')
    call('sts', 'get_caller_identity')
    call('ecr', 'create_repository', repositoryName='app')
    call('ecr', 'create_repository', 'again', repositoryName='app')
    call('ecr', 'describe_images', 'unknown', repositoryName='app', imageIds=[{'imageTag': 'none'}])
    call('ecr', 'batch_get_image', 'unknown', repositoryName='app', imageIds=[{'imageTag': 'none'}])
    call('application-autoscaling', 'describe_scalable_targets', ServiceNamespace='ecs')
    call('codedeploy', 'create_application', applicationName='web', computePlatform='ECS')
    call('codedeploy', 'create_application', 'again', applicationName='web', computePlatform='ECS')
    call('codedeploy', 'get_application', applicationName='web')
    call('codedeploy', 'get_application', 'unknown', applicationName='nobody')
    call('codedeploy', 'get_deployment', 'unknown', deploymentId='d-ABCDEFGHI')
    call('codedeploy', 'list_applications')
    call('s3', 'get_object', 'in an unknown bucket', Bucket='nobody', Key='k')


def default_network():
    found = client('ec2').describe_subnets(Filters=[{'Name': 'default-for-az', 'Values': ['true']}])['Subnets']
    groups = client('ec2').describe_security_groups(Filters=[{'Name': 'group-name', 'Values': ['default']}])
    return found[0]['SubnetId'], found[0]['VpcId'], groups['SecurityGroups'][0]['GroupId']


SUBNET, VPC, GROUP = default_network()
NETWORK['awsvpcConfiguration'].update(subnets=[SUBNET], securityGroups=[GROUP])
services()
balancing()
alarms()
stores()
print(json.dumps(steps).replace(SUBNET, '<subnet>').replace(VPC, '<vpc>').replace(GROUP, '<group>'))
