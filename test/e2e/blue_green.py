"""Plays deployments through CodeDeploy, and alarms, against the mock through boto3; prints what it saw as JSON."""

import hashlib
import json
import sys
import time

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

CLUSTER = "python-blue-green"
COUNT = 2
# Wall time; the mock runs 200 times as fast, so that five minutes of a canary take a second and a half.
LIMIT_S = 35
LOOK_EVERY_S = 0.02
ENDED = {"Succeeded", "Failed", "Stopped"}
CANARY = "CodeDeployDefault.ECSCanary10Percent5Minutes"

config = Config(retries={"max_attempts": 1})
ecs, deploy, elb, watch = (
    boto3.client(name, config=config) for name in ("ecs", "codedeploy", "elbv2", "cloudwatch")
)


def until(look, done):
    end = time.monotonic() + LIMIT_S
    while time.monotonic() < end:
        seen = look()
        if done(seen):
            return seen
        time.sleep(LOOK_EVERY_S)
    raise SystemExit(f"not reached in {LIMIT_S} s: {seen}")


def register(name, tag):
    container = {
        "name": "web",
        "image": f"example/app:{tag}",
        "essential": True,
        "portMappings": [{"containerPort": 80}],
    }
    answer = ecs.register_task_definition(
        family=name,
        networkMode="awsvpc",
        requiresCompatibilities=["FARGATE"],
        cpu="256",
        memory="512",
        containerDefinitions=[container],
    )
    return answer["taskDefinition"]["taskDefinitionArn"]


def make_balancing(name):
    """A load balancer whose listener forwards to the first of two target groups."""
    groups = [
        elb.create_target_group(
            Name=f"{name}-{colour}",
            Protocol="HTTP",
            Port=80,
            VpcId="vpc-1",
            TargetType="ip",
            HealthCheckIntervalSeconds=10,
        )["TargetGroups"][0]["TargetGroupArn"]
        for colour in ("blue", "green")
    ]
    balancer = elb.create_load_balancer(Name=name, Subnets=["subnet-1", "subnet-2"])
    listener = elb.create_listener(
        LoadBalancerArn=balancer["LoadBalancers"][0]["LoadBalancerArn"],
        Protocol="HTTP",
        Port=80,
        DefaultActions=[{"Type": "forward", "TargetGroupArn": groups[0]}],
    )["Listeners"][0]["ListenerArn"]
    return groups, listener


def make_service(name, groups):
    ecs.create_cluster(clusterName=CLUSTER)
    ecs.create_service(
        cluster=CLUSTER,
        serviceName=name,
        taskDefinition=register(name, "ok"),
        desiredCount=COUNT,
        launchType="FARGATE",
        deploymentController={"type": "CODE_DEPLOY"},
        networkConfiguration={"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"]}},
        loadBalancers=[{"targetGroupArn": groups[0], "containerName": "web", "containerPort": 80}],
    )
    until(
        lambda: task_sets(name),
        lambda sets: all(one["stabilityStatus"] == "STEADY_STATE" for one in sets),
    )


def task_sets(name):
    return ecs.describe_services(cluster=CLUSTER, services=[name])["services"][0]["taskSets"]


def make_group(name, listener, over):
    deploy.create_application(applicationName=name, computePlatform="ECS")
    pair = {
        "targetGroups": [{"name": f"{name}-blue"}, {"name": f"{name}-green"}],
        "prodTrafficRoute": {"listenerArns": [listener]},
    }
    deploy.create_deployment_group(
        applicationName=name,
        deploymentGroupName=name,
        serviceRoleArn="arn:aws:iam::123456789012:role/deploy",
        deploymentStyle={"deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL"},
        ecsServices=[{"clusterName": CLUSTER, "serviceName": name}],
        loadBalancerInfo={"targetGroupPairInfoList": [pair]},
        autoRollbackConfiguration={
            "enabled": True,
            "events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"],
        },
        **over,
    )


class Stage:
    def __init__(self, name, **over):
        self.name = name
        (self.blue, self.green), self.listener = make_balancing(name)
        make_service(name, (self.blue, self.green))
        make_group(name, self.listener, over)

    def begin(self, tag):
        properties = {
            "TaskDefinition": register(self.name, tag),
            "LoadBalancerInfo": {"ContainerName": "web", "ContainerPort": 80},
        }
        resource = {"Type": "AWS::ECS::Service", "Properties": properties}
        content = json.dumps({"version": 0.0, "Resources": [{"TargetService": resource}]})
        # Under load the traffic may have moved before the first look at the deployment.
        self.shares = [self.share_of_green()]
        digest = hashlib.sha256(content.encode()).hexdigest()
        return deploy.create_deployment(
            applicationName=self.name,
            deploymentGroupName=self.name,
            revision={
                "revisionType": "AppSpecContent",
                "appSpecContent": {"content": content, "sha256": digest},
            },
        )["deploymentId"]

    def share_of_green(self):
        found = elb.describe_listeners(ListenerArns=[self.listener])["Listeners"][0]
        groups = found["DefaultActions"][0]["ForwardConfig"]["TargetGroups"]
        total = sum(one["Weight"] for one in groups)
        return 100 * sum(one["Weight"] for one in groups if one["TargetGroupArn"] == self.green) // total

    def finish(self, deployment_id):
        shares = self.shares

        def look():
            share = self.share_of_green()
            if shares[-1] != share:
                shares.append(share)
            return deploy.get_deployment(deploymentId=deployment_id)["deploymentInfo"]

        info = until(look, lambda seen: seen["status"] in ENDED)
        return info, shares

    def primary(self):
        primary = [one for one in task_sets(self.name) if one["status"] == "PRIMARY"]
        return {
            "primaries": len(primary),
            "behindGreen": primary[0]["loadBalancers"][0]["targetGroupArn"] == self.green,
            "revision": int(primary[0]["taskDefinition"].rsplit(":", 1)[1]),
        }


def all_at_once():
    stage = Stage("at-once")
    info, shares = stage.finish(stage.begin("ok"))
    health = elb.describe_target_health(TargetGroupArn=stage.green)["TargetHealthDescriptions"]
    return {
        "status": info["status"],
        "shares": shares,
        "healthy": [one["TargetHealth"]["State"] for one in health],
        **stage.primary(),
    }


def canary():
    stage = Stage("canary", deploymentConfigName=CANARY)
    deployment_id = stage.begin("ok")
    info, shares = stage.finish(deployment_id)
    target = deploy.batch_get_deployment_targets(
        deploymentId=deployment_id, targetIds=[f"{CLUSTER}:canary"]
    )["deploymentTargets"][0]["ecsTarget"]
    events = {one["lifecycleEventName"]: one["status"] for one in target["lifecycleEvents"]}
    return {"status": info["status"], "shares": shares, "events": events, **stage.primary()}


def failure():
    stage = Stage("failure")
    info, shares = stage.finish(stage.begin("does-not-exist"))
    rollback = deploy.get_deployment(deploymentId=info["rollbackInfo"]["rollbackDeploymentId"])
    return {
        "status": info["status"],
        "code": info["errorInformation"]["code"],
        "creator": rollback["deploymentInfo"]["creator"],
        "shares": shares,
        **stage.primary(),
    }


def second():
    stage = Stage("second")
    stage.begin("ok")
    try:
        stage.begin("ok")
    except deploy.exceptions.DeploymentLimitExceededException as error:
        return {"code": error.response["Error"]["Code"]}
    return {"code": "none"}


def alarm():
    watch.put_metric_alarm(
        AlarmName="too-many-errors",
        Namespace="Shop",
        MetricName="Errors",
        Statistic="Sum",
        Period=60,
        EvaluationPeriods=1,
        Threshold=1,
        ComparisonOperator="GreaterThanOrEqualToThreshold",
    )
    alarms = {"enabled": True, "alarms": [{"name": "too-many-errors"}]}
    stage = Stage("alarm", deploymentConfigName=CANARY, alarmConfiguration=alarms)
    deployment_id = stage.begin("ok")
    until(stage.share_of_green, lambda share: share == 10)
    watch.set_alarm_state(AlarmName="too-many-errors", StateValue="ALARM", StateReason="a test")
    info, _ = stage.finish(deployment_id)
    until(stage.share_of_green, lambda share: share == 0)
    return {"status": info["status"], "code": info["errorInformation"]["code"], **stage.primary()}


def errors():
    codes = []
    for call in (
        lambda: deploy.get_deployment(deploymentId="d-ABCDEFGHI"),
        lambda: elb.describe_target_groups(Names=["none"]),
        lambda: watch.set_alarm_state(AlarmName="none", StateValue="OK", StateReason=""),
    ):
        try:
            call()
        except ClientError as error:
            codes.append(type(error).__name__)
    return {"codes": codes}


PLAYS = {
    "all-at-once": all_at_once,
    "canary": canary,
    "failure": failure,
    "second": second,
    "alarm": alarm,
    "errors": errors,
}

print(json.dumps(PLAYS[sys.argv[1]]()))
