"""Calls every operation of Amazon ECS that the mock knows, each at least once so that it succeeds."""

SUBNETS = {'awsvpcConfiguration': {'subnets': ['subnet-0123456789abcdef0'], 'assignPublicIp': 'DISABLED'}}
TAGS = [{'key': 'team', 'value': 'shop'}]
CLUSTER = 'every'


def register(ecs, family, tag='ok', **over):
    definition = {
        'family': family,
        'networkMode': 'awsvpc',
        'requiresCompatibilities': ['FARGATE'],
        'cpu': '256',
        'memory': '512',
        'executionRoleArn': 'arn:aws:iam::123456789012:role/execution',
        'taskRoleArn': 'arn:aws:iam::123456789012:role/task',
        'runtimePlatform': {'cpuArchitecture': 'X86_64', 'operatingSystemFamily': 'LINUX'},
        'ephemeralStorage': {'sizeInGiB': 30},
        'volumes': [{'name': 'scratch'}],
        'containerDefinitions': [
            {
                'name': 'web',
                'image': f'example/app:{tag}',
                'essential': True,
                'portMappings': [{'containerPort': 80, 'name': 'http', 'appProtocol': 'http'}],
                'environment': [{'name': 'COLOUR', 'value': 'green'}],
                'mountPoints': [{'sourceVolume': 'scratch', 'containerPath': '/scratch'}],
                'healthCheck': {'command': ['CMD-SHELL', 'true'], 'interval': 10},
                'dependsOn': [{'containerName': 'init', 'condition': 'SUCCESS'}],
                'linuxParameters': {'initProcessEnabled': True},
                'ulimits': [{'name': 'nofile', 'softLimit': 1024, 'hardLimit': 4096}],
                'logConfiguration': {
                    'logDriver': 'awslogs',
                    'options': {
                        'awslogs-group': '/every/web',
                        'awslogs-region': 'us-east-1',
                        'awslogs-stream-prefix': 'web',
                    },
                },
            },
            {'name': 'init', 'image': 'example/app:done', 'essential': False},
        ],
        'tags': TAGS,
        **over,
    }
    return ecs.register_task_definition(**definition)['taskDefinition']['taskDefinitionArn']


def on_machines(ecs, family):
    return ecs.register_task_definition(
        family=family,
        networkMode='bridge',
        requiresCompatibilities=['EC2'],
        containerDefinitions=[
            {'name': 'web', 'image': 'example/app:ok', 'cpu': 128, 'memory': 128,
             'portMappings': [{'containerPort': 80}]}
        ],
    )['taskDefinition']['taskDefinitionArn']


def every(stage):
    ecs = stage.client('ecs')
    cluster = ecs.create_cluster(
        clusterName=CLUSTER,
        tags=TAGS,
        settings=[{'name': 'containerInsights', 'value': 'enabled'}],
        capacityProviders=['FARGATE', 'FARGATE_SPOT'],
    )['cluster']['clusterArn']
    settings(ecs)
    machines(stage, ecs)
    definitions(ecs)
    service = rolling(stage, ecs)
    pausing(stage, ecs)
    sets(stage, ecs)
    tasks(stage, ecs, service)
    clusters(stage, ecs, cluster, service)
    leave(stage, ecs)


def settings(ecs):
    ecs.put_account_setting(name='taskLongArnFormat', value='enabled')
    ecs.put_account_setting_default(name='containerInsights', value='enabled')
    ecs.list_account_settings(effectiveSettings=True)
    ecs.delete_account_setting(name='taskLongArnFormat')
    ecs.discover_poll_endpoint(cluster=CLUSTER)


def machines(stage, ecs):
    resources = [
        {'name': 'CPU', 'type': 'INTEGER', 'integerValue': 2048},
        {'name': 'MEMORY', 'type': 'INTEGER', 'integerValue': 3884},
        {'name': 'PORTS', 'type': 'STRINGSET', 'stringSetValue': ['22', '2375', '2376', '51678', '51679']},
        {'name': 'PORTS_UDP', 'type': 'STRINGSET', 'stringSetValue': []},
    ]
    arns = [
        ecs.register_container_instance(cluster=CLUSTER, totalResources=resources, tags=TAGS)[
            'containerInstance']['containerInstanceArn']
        for _ in range(2)
    ]
    ecs.describe_container_instances(
        cluster=CLUSTER, containerInstances=[*arns, 'nobody'], include=['TAGS', 'CONTAINER_INSTANCE_HEALTH'])
    ecs.list_container_instances(cluster=CLUSTER, status='ACTIVE', filter='attribute:rack == a')
    attribute = {'name': 'rack', 'value': 'a', 'targetId': arns[0]}
    ecs.put_attributes(cluster=CLUSTER, attributes=[attribute])
    ecs.list_attributes(cluster=CLUSTER, targetType='container-instance', attributeName='rack')
    ecs.delete_attributes(cluster=CLUSTER, attributes=[attribute])
    definition = on_machines(ecs, 'every-machine')
    placed = ecs.run_task(
        cluster=CLUSTER, taskDefinition=definition, count=2,
        placementStrategy=[{'type': 'binpack', 'field': 'memory'}],
        placementConstraints=[{'type': 'distinctInstance'}], propagateTags='TASK_DEFINITION')
    assert len(placed['tasks']) == 2, placed['failures']
    ecs.start_task(cluster=CLUSTER, taskDefinition=definition, containerInstances=[arns[0], 'nobody'])
    stage.advance(120)
    ecs.describe_tasks(cluster=CLUSTER, tasks=[one['taskArn'] for one in placed['tasks']])
    ecs.describe_container_instances(cluster=CLUSTER, containerInstances=arns)
    ecs.update_container_instances_state(cluster=CLUSTER, containerInstances=arns[:1], status='DRAINING')
    ecs.deregister_container_instance(cluster=CLUSTER, containerInstance=arns[1], force=True)


def definitions(ecs):
    old = register(ecs, 'every-old')
    ecs.describe_task_definition(taskDefinition='every-old', include=['TAGS'])
    ecs.list_task_definitions(familyPrefix='every-old', sort='DESC')
    ecs.list_task_definition_families(familyPrefix='every', status='ACTIVE')
    ecs.deregister_task_definition(taskDefinition=old)
    ecs.delete_task_definitions(taskDefinitions=[old, 'every-old:99'])


def rolling(stage, ecs):
    made = ecs.create_service(
        cluster=CLUSTER,
        serviceName='web',
        taskDefinition=register(ecs, 'every'),
        desiredCount=3,
        capacityProviderStrategy=[{'capacityProvider': 'FARGATE', 'weight': 1, 'base': 1}],
        networkConfiguration=SUBNETS,
        deploymentConfiguration={
            'minimumHealthyPercent': 100,
            'maximumPercent': 200,
            'deploymentCircuitBreaker': {'enable': True, 'rollback': True},
            'alarms': {'alarmNames': ['none-yet'], 'enable': False, 'rollback': False},
        },
        enableExecuteCommand=True,
        enableECSManagedTags=True,
        propagateTags='SERVICE',
        tags=TAGS,
    )['service']
    ecs.describe_services(cluster=CLUSTER, services=['web', 'nobody'], include=['TAGS'])
    stage.advance(600)
    ecs.update_service(cluster=CLUSTER, service='web', taskDefinition=register(ecs, 'every', 'slow'))
    stage.advance(20)
    deployments = ecs.list_service_deployments(cluster=CLUSTER, service='web', status=['IN_PROGRESS'])
    arn = deployments['serviceDeployments'][0]['serviceDeploymentArn']
    seen = ecs.describe_service_deployments(serviceDeploymentArns=[arn])['serviceDeployments'][0]
    ecs.describe_service_revisions(serviceRevisionArns=[seen['targetServiceRevision']['arn']])
    ecs.stop_service_deployment(serviceDeploymentArn=arn, stopType='ROLLBACK')
    stage.advance(900)
    ecs.describe_service_deployments(serviceDeploymentArns=[arn])
    ecs.describe_services(cluster=CLUSTER, services=['web'], include=['TAGS'])
    ecs.list_services(cluster=CLUSTER, launchType='FARGATE')
    ecs.tag_resource(resourceArn=made['serviceArn'], tags=[{'key': 'stage', 'value': 'test'}])
    ecs.list_tags_for_resource(resourceArn=made['serviceArn'])
    ecs.untag_resource(resourceArn=made['serviceArn'], tagKeys=['stage'])
    return made['serviceArn']


def pausing(stage, ecs):
    groups, rule, role = stage.balancing('every-canary')
    pause = {'lifecycleStages': ['POST_TEST_TRAFFIC_SHIFT'], 'targetType': 'PAUSE'}
    ecs.create_service(
        cluster=CLUSTER,
        serviceName='canary',
        taskDefinition=register(ecs, 'every'),
        desiredCount=1,
        launchType='FARGATE',
        networkConfiguration=SUBNETS,
        loadBalancers=[{
            'targetGroupArn': groups[0], 'containerName': 'web', 'containerPort': 80,
            'advancedConfiguration': {
                'alternateTargetGroupArn': groups[1], 'productionListenerRule': rule, 'roleArn': role},
        }],
        deploymentConfiguration={
            'strategy': 'CANARY', 'bakeTimeInMinutes': 1, 'lifecycleHooks': [pause],
            'canaryConfiguration': {'canaryPercent': 10.0, 'canaryBakeTimeInMinutes': 1},
        },
    )
    stage.advance(900)
    ecs.update_service(cluster=CLUSTER, service='canary', taskDefinition=register(ecs, 'every'))
    stage.advance(300)
    arn = ecs.list_service_deployments(cluster=CLUSTER, service='canary')['serviceDeployments'][0][
        'serviceDeploymentArn']
    seen = ecs.describe_service_deployments(serviceDeploymentArns=[arn])['serviceDeployments'][0]
    waiting = [one for one in seen['lifecycleHookDetails'] if one['status'] == 'AWAITING_ACTION']
    ecs.continue_service_deployment(serviceDeploymentArn=arn, hookId=waiting[0]['hookId'], action='CONTINUE')
    stage.advance(900)
    ecs.describe_service_deployments(serviceDeploymentArns=[arn])
    ecs.describe_services(cluster=CLUSTER, services=['canary'])


def sets(stage, ecs):
    ecs.create_service(cluster=CLUSTER, serviceName='sets', desiredCount=2, deploymentController={'type': 'EXTERNAL'})
    made = [
        ecs.create_task_set(
            cluster=CLUSTER, service='sets', taskDefinition=register(ecs, 'every'), launchType='FARGATE',
            networkConfiguration=SUBNETS, scale={'value': 50.0, 'unit': 'PERCENT'}, externalId='mine', tags=TAGS,
        )['taskSet']['taskSetArn']
        for _ in range(2)
    ]
    ecs.update_service_primary_task_set(cluster=CLUSTER, service='sets', primaryTaskSet=made[0])
    ecs.update_task_set(cluster=CLUSTER, service='sets', taskSet=made[1], scale={'value': 100.0, 'unit': 'PERCENT'})
    stage.advance(300)
    ecs.describe_task_sets(cluster=CLUSTER, service='sets', include=['TAGS'])
    ecs.describe_services(cluster=CLUSTER, services=['sets'])
    ecs.delete_task_set(cluster=CLUSTER, service='sets', taskSet=made[1], force=True)


def tasks(stage, ecs, service):
    running = ecs.list_tasks(cluster=CLUSTER, serviceName='web', desiredStatus='RUNNING')['taskArns']
    ecs.describe_tasks(cluster=CLUSTER, tasks=[*running, 'nobody'], include=['TAGS'])
    ecs.update_task_protection(cluster=CLUSTER, tasks=running[:1], protectionEnabled=True, expiresInMinutes=5)
    ecs.get_task_protection(cluster=CLUSTER, tasks=running)
    for tag in ('ok', 'crash', 'oom', 'does-not-exist'):
        once = ecs.run_task(
            cluster=CLUSTER, taskDefinition=register(ecs, 'every-once', tag), launchType='FARGATE',
            networkConfiguration=SUBNETS, startedBy='test', tags=TAGS,
            overrides={'containerOverrides': [{'name': 'web', 'command': ['migrate']}]},
        )['tasks'][0]['taskArn']
        stage.advance(60)
        ecs.describe_tasks(cluster=CLUSTER, tasks=[once])
    ecs.stop_task(cluster=CLUSTER, task=running[1], reason='by hand')
    stage.advance(120)
    ecs.describe_tasks(cluster=CLUSTER, tasks=running)


def clusters(stage, ecs, cluster, service):
    ecs.create_capacity_provider(
        name='every-provider', tags=TAGS,
        autoScalingGroupProvider={
            'autoScalingGroupArn': 'arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:1:autoScalingGroupName/g',
            'managedScaling': {'status': 'ENABLED', 'targetCapacity': 100},
        })
    ecs.describe_capacity_providers(include=['TAGS'])
    ecs.update_capacity_provider(
        name='every-provider', autoScalingGroupProvider={'managedScaling': {'status': 'DISABLED'}})
    ecs.put_cluster_capacity_providers(
        cluster=CLUSTER, capacityProviders=['FARGATE', 'every-provider'],
        defaultCapacityProviderStrategy=[{'capacityProvider': 'FARGATE', 'weight': 1}])
    ecs.update_cluster(cluster=CLUSTER, configuration={'executeCommandConfiguration': {'logging': 'DEFAULT'}})
    ecs.update_cluster_settings(cluster=CLUSTER, settings=[{'name': 'containerInsights', 'value': 'disabled'}])
    ecs.describe_clusters(
        clusters=[cluster, 'nobody'], include=['SETTINGS', 'STATISTICS', 'TAGS', 'CONFIGURATIONS', 'ATTACHMENTS'])
    ecs.list_clusters()
    ecs.list_tags_for_resource(resourceArn=cluster)


def leave(stage, ecs):
    ecs.put_cluster_capacity_providers(
        cluster=CLUSTER, capacityProviders=['FARGATE'], defaultCapacityProviderStrategy=[])
    ecs.delete_capacity_provider(capacityProvider='every-provider')
    for name in ('web', 'canary', 'sets'):
        ecs.delete_service(cluster=CLUSTER, service=name, force=True)
    stage.advance(900)
    ecs.describe_services(cluster=CLUSTER, services=['web'])
    ecs.create_cluster(clusterName='every-brief')
    ecs.delete_cluster(cluster='every-brief')
