"""Calls every operation of the services beside Amazon ECS that the mock knows, each so that it succeeds."""

import json
import time

from every_ecs import CLUSTER, SUBNETS, register

ROLE = 'arn:aws:iam::123456789012:role/deploy'
TRUST = json.dumps({'Version': '2012-10-17', 'Statement': [
    {'Effect': 'Allow', 'Principal': {'Service': 'ecs-tasks.amazonaws.com'}, 'Action': 'sts:AssumeRole'}]})
TAGS = [{'Key': 'team', 'Value': 'shop'}]


def every(stage):
    balancing(stage)
    deployments(stage)
    alarms(stage)
    logs(stage)
    small(stage)
    scheduled(stage)
    fargate = [{'Type': 'TERM_MATCH', 'Field': 'regionCode', 'Value': 'us-east-1'}]
    stage.client('pricing').get_products(ServiceCode='AmazonECS', Filters=fargate, MaxResults=2)


def balancing(stage):
    elb = stage.client('elbv2')
    group = elb.create_target_group(
        Name='every', Protocol='HTTP', Port=80, VpcId='vpc-1', TargetType='ip', HealthCheckPath='/up', Tags=TAGS,
        Matcher={'HttpCode': '200-299'})['TargetGroups'][0]['TargetGroupArn']
    balancer = elb.create_load_balancer(Name='every', Subnets=['subnet-1', 'subnet-2'], Scheme='internal', Tags=TAGS)[
        'LoadBalancers'][0]['LoadBalancerArn']
    forward = [{'Type': 'forward', 'ForwardConfig': {
        'TargetGroups': [{'TargetGroupArn': group, 'Weight': 1}],
        'TargetGroupStickinessConfig': {'Enabled': False}}}]
    listener = elb.create_listener(LoadBalancerArn=balancer, Protocol='HTTP', Port=80, DefaultActions=forward)[
        'Listeners'][0]['ListenerArn']
    rule = elb.create_rule(
        ListenerArn=listener, Priority=10, Actions=forward,
        Conditions=[{'Field': 'path-pattern', 'Values': ['/api/*']}])['Rules'][0]['RuleArn']
    fixed = [{'Type': 'fixed-response', 'FixedResponseConfig': {'StatusCode': '503', 'ContentType': 'text/plain'}}]
    elb.modify_listener(ListenerArn=listener, DefaultActions=fixed)
    elb.modify_rule(RuleArn=rule, Actions=fixed)
    elb.set_rule_priorities(RulePriorities=[{'RuleArn': rule, 'Priority': 20}])
    elb.modify_target_group(TargetGroupArn=group, HealthCheckIntervalSeconds=10, HealthyThresholdCount=2)
    elb.modify_target_group_attributes(
        TargetGroupArn=group, Attributes=[{'Key': 'deregistration_delay.timeout_seconds', 'Value': '5'}])
    elb.modify_load_balancer_attributes(
        LoadBalancerArn=balancer, Attributes=[{'Key': 'idle_timeout.timeout_seconds', 'Value': '30'}])
    elb.register_targets(TargetGroupArn=group, Targets=[{'Id': '10.0.0.9', 'Port': 80}])
    elb.describe_target_health(TargetGroupArn=group)
    stage.advance(90)
    elb.describe_target_health(TargetGroupArn=group)
    elb.deregister_targets(TargetGroupArn=group, Targets=[{'Id': '10.0.0.9', 'Port': 80}])
    elb.describe_target_health(TargetGroupArn=group)
    elb.describe_load_balancers(Names=['every'])
    elb.describe_listeners(LoadBalancerArn=balancer)
    elb.describe_rules(ListenerArn=listener)
    elb.describe_target_groups()
    elb.describe_target_group_attributes(TargetGroupArn=group)
    elb.describe_load_balancer_attributes(LoadBalancerArn=balancer)
    elb.add_tags(ResourceArns=[group], Tags=[{'Key': 'stage', 'Value': 'test'}])
    elb.describe_tags(ResourceArns=[group, balancer])
    elb.remove_tags(ResourceArns=[group], TagKeys=['stage'])
    elb.delete_rule(RuleArn=rule)
    elb.delete_listener(ListenerArn=listener)
    elb.delete_load_balancer(LoadBalancerArn=balancer)
    elb.delete_target_group(TargetGroupArn=group)


def deployments(stage):
    deploy, ecs = stage.client('codedeploy'), stage.client('ecs')
    groups, rule, _ = stage.balancing('every-deploy')
    listener = rule.replace(':listener-rule/', ':listener/').rsplit('/', 1)[0]
    ecs.create_service(
        cluster=CLUSTER, serviceName='deploy', taskDefinition=register(ecs, 'every'), desiredCount=1,
        launchType='FARGATE', deploymentController={'type': 'CODE_DEPLOY'}, networkConfiguration=SUBNETS,
        loadBalancers=[{'targetGroupArn': groups[0], 'containerName': 'web', 'containerPort': 80}])
    stage.advance(300)
    deploy.create_application(applicationName='every', computePlatform='ECS', tags=TAGS)
    deploy.create_deployment_config(
        deploymentConfigName='slow', computePlatform='ECS', trafficRoutingConfig={
            'type': 'TimeBasedLinear', 'timeBasedLinear': {'linearPercentage': 50, 'linearInterval': 1}})
    deploy.create_deployment_group(
        applicationName='every', deploymentGroupName='every', serviceRoleArn=ROLE, tags=TAGS,
        deploymentConfigName='slow',
        deploymentStyle={'deploymentType': 'BLUE_GREEN', 'deploymentOption': 'WITH_TRAFFIC_CONTROL'},
        blueGreenDeploymentConfiguration={
            'terminateBlueInstancesOnDeploymentSuccess': {'action': 'TERMINATE', 'terminationWaitTimeInMinutes': 5},
            'deploymentReadyOption': {'actionOnTimeout': 'STOP_DEPLOYMENT', 'waitTimeInMinutes': 60}},
        ecsServices=[{'clusterName': CLUSTER, 'serviceName': 'deploy'}],
        autoRollbackConfiguration={'enabled': True, 'events': ['DEPLOYMENT_FAILURE']},
        alarmConfiguration={'enabled': False, 'alarms': []},
        loadBalancerInfo={'targetGroupPairInfoList': [{
            'targetGroups': [{'name': 'every-deploy-a'}, {'name': 'every-deploy-b'}],
            'prodTrafficRoute': {'listenerArns': [listener]}}]})
    deploy.update_deployment_group(
        applicationName='every', currentDeploymentGroupName='every',
        autoRollbackConfiguration={'enabled': True, 'events': ['DEPLOYMENT_STOP_ON_ALARM']})
    content = json.dumps({'version': 0.0, 'Resources': [{'TargetService': {
        'Type': 'AWS::ECS::Service', 'Properties': {
            'TaskDefinition': register(ecs, 'every'),
            'LoadBalancerInfo': {'ContainerName': 'web', 'ContainerPort': 80}}}}]})
    revision = {'revisionType': 'AppSpecContent', 'appSpecContent': {'content': content}}
    deploy.register_application_revision(applicationName='every', revision=revision)

    def begin():
        return deploy.create_deployment(
            applicationName='every', deploymentGroupName='every', revision=revision, description='of a test',
        )['deploymentId']

    first = begin()
    stage.advance(300)
    targets = deploy.list_deployment_targets(deploymentId=first)['targetIds']
    deploy.get_deployment_target(deploymentId=first, targetId=targets[0])
    deploy.continue_deployment(deploymentId=first, deploymentWaitType='READY_WAIT')
    for _ in range(4):
        stage.advance(60)
        deploy.get_deployment(deploymentId=first)
        deploy.batch_get_deployment_targets(deploymentId=first, targetIds=targets)
    stage.advance(900)
    second = begin()
    stage.advance(30)
    deploy.stop_deployment(deploymentId=second, autoRollbackEnabled=True)
    stage.advance(600)
    deploy.batch_get_deployments(deploymentIds=[first, second])
    deploy.list_deployments(applicationName='every', deploymentGroupName='every', includeOnlyStatuses=['Succeeded'])
    deploy.get_application(applicationName='every')
    deploy.batch_get_applications(applicationNames=['every'])
    deploy.get_deployment_group(applicationName='every', deploymentGroupName='every')
    deploy.batch_get_deployment_groups(applicationName='every', deploymentGroupNames=['every', 'none'])
    deploy.get_deployment_config(deploymentConfigName='slow')
    deploy.get_deployment_config(deploymentConfigName='CodeDeployDefault.ECSCanary10Percent5Minutes')
    deploy.list_applications()
    deploy.list_deployment_configs()
    deploy.list_deployment_groups(applicationName='every')
    arn = 'arn:aws:codedeploy:us-east-1:123456789012:application:every'
    deploy.tag_resource(ResourceArn=arn, Tags=[{'Key': 'stage', 'Value': 'test'}])
    deploy.list_tags_for_resource(ResourceArn=arn)
    deploy.untag_resource(ResourceArn=arn, TagKeys=['stage'])
    deploy.delete_deployment_group(applicationName='every', deploymentGroupName='every')
    deploy.delete_application(applicationName='every')
    deploy.delete_deployment_config(deploymentConfigName='slow')


def alarms(stage):
    watch = stage.client('cloudwatch')
    of = [{'Name': 'ClusterName', 'Value': CLUSTER}, {'Name': 'ServiceName', 'Value': 'web'}]
    watch.put_metric_alarm(
        AlarmName='every', Namespace='Shop', MetricName='Errors', Statistic='Sum', Period=60, EvaluationPeriods=2,
        DatapointsToAlarm=1, Threshold=5, ComparisonOperator='GreaterThanThreshold', Dimensions=of,
        TreatMissingData='notBreaching', AlarmActions=['arn:aws:sns:us-east-1:123456789012:people'], Tags=TAGS,
        AlarmDescription='too many errors')
    watch.put_composite_alarm(AlarmName='every-all', AlarmRule='ALARM("every")')
    now = stage.now()
    watch.put_metric_data(Namespace='Shop', MetricData=[
        {'MetricName': 'Errors', 'Dimensions': of, 'Value': 7.5, 'Unit': 'Count', 'Timestamp': now}])
    stage.advance(180)
    watch.describe_alarms(AlarmNames=['every', 'every-all'], AlarmTypes=['MetricAlarm', 'CompositeAlarm'])
    watch.describe_alarms_for_metric(Namespace='Shop', MetricName='Errors', Dimensions=of)
    watch.set_alarm_state(AlarmName='every', StateValue='ALARM', StateReason='by hand', StateReasonData='{}')
    watch.describe_alarm_history(AlarmName='every')
    watch.disable_alarm_actions(AlarmNames=['every'])
    watch.enable_alarm_actions(AlarmNames=['every'])
    watch.list_metrics(Namespace='Shop')
    span = {'StartTime': now - 3600, 'EndTime': now + 3600}
    watch.get_metric_statistics(
        Namespace='Shop', MetricName='Errors', Dimensions=of, Period=60, Statistics=['Sum', 'Average'], **span)
    metric = {'Namespace': 'Shop', 'MetricName': 'Errors', 'Dimensions': of}
    watch.get_metric_data(**span, MetricDataQueries=[
        {'Id': 'm1', 'MetricStat': {'Metric': metric, 'Period': 60, 'Stat': 'Sum'}},
        {'Id': 'e1', 'Expression': 'm1 * 2', 'Label': 'twice'}])
    arn = 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:every'
    watch.tag_resource(ResourceARN=arn, Tags=[{'Key': 'stage', 'Value': 'test'}])
    watch.list_tags_for_resource(ResourceARN=arn)
    watch.untag_resource(ResourceARN=arn, TagKeys=['stage'])
    watch.delete_alarms(AlarmNames=['every-all', 'every'])


def logs(stage):
    client = stage.client('logs')
    client.create_log_group(logGroupName='/every', tags={'team': 'shop'})
    client.create_log_stream(logGroupName='/every', logStreamName='one')
    client.put_log_events(logGroupName='/every', logStreamName='one', logEvents=[
        {'timestamp': int(time.time() * 1000), 'message': 'hello'}])
    client.describe_log_groups(logGroupNamePrefix='/every')
    client.describe_log_streams(logGroupName='/every', orderBy='LogStreamName')
    client.get_log_events(logGroupName='/every', logStreamName='one', startFromHead=True)
    client.filter_log_events(logGroupName='/every', filterPattern='hello')


def small(stage):
    secrets = stage.client('secretsmanager')
    secrets.create_secret(Name='every', SecretString='s', Description='of a test', Tags=TAGS)
    secrets.get_secret_value(SecretId='every')
    secrets.describe_secret(SecretId='every')
    parameters = stage.client('ssm')
    parameters.put_parameter(Name='/every', Value='v', Type='String', Description='of a test')
    parameters.get_parameter(Name='/every')
    parameters.describe_parameters(ParameterFilters=[{'Key': 'Name', 'Option': 'Equals', 'Values': ['/every']}])
    parameters.get_parameters(Names=['/every', '/none', '/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended'])
    iam = stage.client('iam')
    iam.create_role(RoleName='every', AssumeRolePolicyDocument=TRUST)
    allowed = {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Action': 'ecs:*', 'Resource': '*'}]}
    iam.put_role_policy(RoleName='every', PolicyName='ecs', PolicyDocument=json.dumps(allowed))
    arn = iam.get_role(RoleName='every')['Role']['Arn']
    iam.simulate_principal_policy(PolicySourceArn=arn, ActionNames=['ecs:UpdateService', 's3:GetObject'])
    stage.client('sts').get_caller_identity()
    images = stage.client('ecr')
    images.create_repository(repositoryName='every', imageTagMutability='IMMUTABLE')
    images.put_image(repositoryName='every', imageManifest='{"schemaVersion": 2}', imageTag='1')
    images.describe_images(repositoryName='every', imageIds=[{'imageTag': '1'}])
    images.batch_get_image(repositoryName='every', imageIds=[{'imageTag': '1'}, {'imageTag': 'none'}])
    scaling = stage.client('application-autoscaling')
    key = {'ServiceNamespace': 'ecs', 'ResourceId': f'service/{CLUSTER}/web', 'ScalableDimension': 'ecs:service:DesiredCount'}
    scaling.register_scalable_target(**key, MinCapacity=1, MaxCapacity=4)
    scaling.put_scaling_policy(**key, PolicyName='cpu', PolicyType='TargetTrackingScaling',
        TargetTrackingScalingPolicyConfiguration={'TargetValue': 60.0, 'PredefinedMetricSpecification': {
            'PredefinedMetricType': 'ECSServiceAverageCPUUtilization'}})
    scaling.describe_scalable_targets(ServiceNamespace='ecs')
    scaling.describe_scaling_policies(ServiceNamespace='ecs')
    scaling.put_scheduled_action(**key, ScheduledActionName='night', Schedule='cron(0 22 * * ? *)',
        Timezone='Europe/Berlin', ScalableTargetAction={'MinCapacity': 1, 'MaxCapacity': 2})
    scaling.describe_scheduled_actions(ServiceNamespace='ecs')
    scaling.delete_scheduled_action(**key, ScheduledActionName='night')
    scaling.describe_scaling_activities(ServiceNamespace='ecs')
    scaling.delete_scaling_policy(**key, PolicyName='cpu')
    scaling.deregister_scalable_target(**key)
    machines = stage.client('ec2')
    machines.describe_instance_types(InstanceTypes=['t3.micro', 'm5.large'])
    machines.create_subnet(VpcId='vpc-1', CidrBlock='10.1.0.0/24')
    machines.create_security_group(GroupName='every', Description='of a test')
    machines.describe_subnets(Filters=[{'Name': 'default-for-az', 'Values': ['true']}])
    machines.describe_security_groups()
    group = stage.client('autoscaling')
    group.create_auto_scaling_group(
        AutoScalingGroupName='every', MinSize=0, MaxSize=3, DesiredCapacity=1,
        VPCZoneIdentifier='subnet-0123456789abcdef0',
        LaunchTemplate={'LaunchTemplateName': 'every', 'Version': '1'})
    group.update_auto_scaling_group(AutoScalingGroupName='every', MaxSize=4)
    group.set_desired_capacity(AutoScalingGroupName='every', DesiredCapacity=2)
    group.describe_auto_scaling_groups(AutoScalingGroupNames=['every'])
    group.delete_auto_scaling_group(AutoScalingGroupName='every', ForceDelete=True)
    files = stage.client('codecommit')
    files.put_file(repositoryName='every', branchName='main', fileContent=b'{}', filePath='task.json')
    files.get_file(repositoryName='every', filePath='task.json', commitSpecifier='main')
    objects = stage.client('s3')
    objects.put_object(Bucket='every', Key='app/spec.json', Body=b'{}')
    assert objects.get_object(Bucket='every', Key='app/spec.json')['Body'].read() == b'{}'


def scheduled(stage):
    arn = 'arn:aws:ecs:us-east-1:123456789012:cluster/every'
    task = {'TaskDefinitionArn': 'arn:aws:ecs:us-east-1:123456789012:task-definition/every:1', 'TaskCount': 1}
    rules = stage.client('events')
    rules.put_rule(Name='every', ScheduleExpression='rate(1 hour)', Description='of a test')
    rules.describe_rule(Name='every')
    rules.list_rules(NamePrefix='ev', Limit=1)
    rules.put_targets(Rule='every', Targets=[{'Id': '1', 'Arn': arn, 'RoleArn': ROLE, 'EcsParameters': task}])
    rules.list_targets_by_rule(Rule='every')
    rules.remove_targets(Rule='every', Ids=['1'])
    rules.delete_rule(Name='every')
    schedules = stage.client('scheduler')
    schedule = {'Name': 'every', 'ScheduleExpression': 'rate(1 hour)', 'FlexibleTimeWindow': {'Mode': 'OFF'},
                'Target': {'Arn': arn, 'RoleArn': ROLE, 'EcsParameters': task}}
    schedules.create_schedule(**schedule)
    schedules.get_schedule(Name='every')
    schedules.list_schedules(MaxResults=1)
    schedules.update_schedule(**schedule, State='DISABLED')
    schedules.delete_schedule(Name='every')
