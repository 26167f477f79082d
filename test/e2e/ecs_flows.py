"""Plays flows of Amazon ECS against the mock through boto3 and prints what it saw as one JSON object."""

import json
import sys
import time

import boto3
from botocore.config import Config

CLUSTER = "flows"
# Wall time; the mock runs 600 times as fast.
LIMIT_S = 30
LOOK_EVERY_S = 0.02
ENDED = {"SUCCESSFUL", "STOPPED", "ROLLBACK_SUCCESSFUL", "ROLLBACK_FAILED"}
VPC = {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"]}}
ELB = "arn:aws:elasticloadbalancing:us-east-1:123456789012"
BALANCER = {
    "targetGroupArn": f"{ELB}:targetgroup/blue/0123456789abcdef",
    "containerName": "web",
    "containerPort": 80,
    "advancedConfiguration": {
        "alternateTargetGroupArn": f"{ELB}:targetgroup/green/0123456789abcdef",
        "productionListenerRule": f"{ELB}:listener-rule/app/web/0123456789abcdef/0123456789abcdef/0123456789abcdef",
        "roleArn": "arn:aws:iam::123456789012:role/ecs-infrastructure",
    },
}

ecs = boto3.client("ecs", config=Config(retries={"max_attempts": 1}))


def until(look, done):
    end = time.monotonic() + LIMIT_S
    while time.monotonic() < end:
        seen = look()
        if done(seen):
            return seen
        time.sleep(LOOK_EVERY_S)
    raise SystemExit(f"not reached in {LIMIT_S} s: {seen}")


def register(family, tag, memory=512, fargate=True):
    container = {"name": "web", "image": f"example/app:{tag}", "essential": True, "portMappings": [{"containerPort": 80}]}
    place = {"networkMode": "awsvpc", "cpu": "256", "memory": str(memory)} if fargate else {}
    if not fargate:
        container["memory"] = memory
    answer = ecs.register_task_definition(family=family, containerDefinitions=[container], **place)
    return answer["taskDefinition"]["taskDefinitionArn"]


def service_of(name):
    return ecs.describe_services(cluster=CLUSTER, services=[name])["services"][0]


def deployment_of(arn):
    return ecs.describe_service_deployments(serviceDeploymentArns=[arn])["serviceDeployments"][0]


def make_service(name, **over):
    ecs.create_cluster(clusterName=CLUSTER)
    request = {
        "cluster": CLUSTER,
        "serviceName": name,
        "taskDefinition": register(name, "ok"),
        "desiredCount": 2,
        "launchType": "FARGATE",
        "networkConfiguration": VPC,
    }
    arn = ecs.create_service(**{**request, **over})["service"]["currentServiceDeployment"]
    until(lambda: deployment_of(arn), lambda it: it["status"] == "SUCCESSFUL")


def update(name, tag):
    service = ecs.update_service(cluster=CLUSTER, service=name, taskDefinition=register(name, tag))["service"]
    return service["currentServiceDeployment"]


def crash_loop():
    make_service("loop")
    arn = update("loop", "crash")
    healthy = []
    end = time.monotonic() + 3
    while time.monotonic() < end:
        deployments = service_of("loop")["deployments"]
        healthy.append(max(one["runningCount"] for one in deployments if one["status"] == "ACTIVE"))
        time.sleep(LOOK_EVERY_S)
    failed = service_of("loop")["deployments"][0]["failedTasks"]
    return {"fewestOld": min(healthy), "status": deployment_of(arn)["status"], "failedTasks": failed}


def two_machines(memory=1024):
    ecs.create_cluster(clusterName=CLUSTER)
    resources = [
        {"name": "CPU", "type": "INTEGER", "integerValue": 2048},
        {"name": "MEMORY", "type": "INTEGER", "integerValue": memory},
    ]
    for _ in range(2):
        ecs.register_container_instance(cluster=CLUSTER, totalResources=resources)


def short_of_memory():
    two_machines()
    arn = register("short", "ok", 700, fargate=False)
    ecs.create_service(cluster=CLUSTER, serviceName="short", taskDefinition=arn, desiredCount=3)
    service = until(
        lambda: service_of("short"),
        lambda it: it["runningCount"] == 2 and any("unable to place" in one["message"] for one in it["events"]),
    )
    messages = [one["message"] for one in service["events"] if "unable to place" in one["message"]]
    return {"running": service["runningCount"], "message": messages[0]}


def run_failures():
    two_machines()
    run = ecs.run_task(cluster=CLUSTER, taskDefinition=register("large", "ok", 4000, fargate=False))
    return {"tasks": len(run["tasks"]), "reasons": sorted(one["reason"] for one in run["failures"])}


def blue_green():
    configuration = {"strategy": "BLUE_GREEN", "bakeTimeInMinutes": 5}
    make_service("bluegreen", loadBalancers=[BALANCER], deploymentConfiguration=configuration)
    arn = update("bluegreen", "ok")
    stages, weights = [], []

    def look():
        seen = deployment_of(arn)
        stage = seen.get("lifecycleStage")
        if stage and (not stages or stages[-1] != stage):
            stages.append(stage)
            weights.append(seen["targetServiceRevision"]["requestedProductionTrafficWeight"])
        return seen

    seen = until(look, lambda it: it["status"] in ENDED)
    return {"status": seen["status"], "stages": stages, "weights": weights}


def canary():
    pause = {"targetType": "PAUSE", "lifecycleStages": ["PRE_PRODUCTION_TRAFFIC_SHIFT"]}
    configuration = {
        "strategy": "CANARY",
        "canaryConfiguration": {"canaryPercent": 10.0, "canaryBakeTimeInMinutes": 1},
        "lifecycleHooks": [pause],
    }
    make_service("canary", loadBalancers=[BALANCER])
    ecs.update_service(cluster=CLUSTER, service="canary", deploymentConfiguration=configuration)
    arn = update("canary", "ok")
    weights, ids = [], []

    def waits(seen):
        return [one for one in seen.get("lifecycleHookDetails", []) if one["status"] == "AWAITING_ACTION"]

    for _ in range(2):
        seen = until(lambda: deployment_of(arn), waits)
        weights.append(seen["targetServiceRevision"]["requestedProductionTrafficWeight"])
        ids.append(waits(seen)[0]["hookId"])
        ecs.continue_service_deployment(serviceDeploymentArn=arn, hookId=ids[-1])
    seen = until(lambda: deployment_of(arn), lambda it: it["status"] in ENDED)
    weights.append(seen["targetServiceRevision"]["requestedProductionTrafficWeight"])
    return {"status": seen["status"], "weights": weights, "ids": len(set(ids))}


def refused():
    ecs.create_cluster(clusterName=CLUSTER)
    calls = [
        lambda: ecs.describe_services(cluster="nowhere", services=["web"]),
        lambda: ecs.create_service(cluster=CLUSTER, serviceName="web", taskDefinition="nothing:9", desiredCount=1),
        lambda: ecs.stop_service_deployment(serviceDeploymentArn="arn:aws:ecs:us-east-1:123456789012:service-deployment/a/b/c"),
        lambda: ecs.delete_task_set(cluster=CLUSTER, service="web", taskSet="none"),
    ]
    codes = []
    for call in calls:
        try:
            call()
            codes.append("none")
        except ecs.exceptions.ClientError as error:
            modelled = type(error).__name__
            codes.append(modelled if modelled == error.response["Error"]["Code"] else f"not modelled: {error}")
    return {"codes": codes}


def waiters():
    make_service("waited")
    quick = {"Delay": 1, "MaxAttempts": 20}
    ecs.update_service(cluster=CLUSTER, service="waited", forceNewDeployment=True)
    ecs.get_waiter("services_stable").wait(cluster=CLUSTER, services=["waited"], WaiterConfig=quick)
    run = ecs.run_task(cluster=CLUSTER, taskDefinition="waited", launchType="FARGATE", networkConfiguration=VPC)
    named = {"cluster": CLUSTER, "tasks": [run["tasks"][0]["taskArn"]], "WaiterConfig": quick}
    ecs.get_waiter("tasks_running").wait(**named)
    ecs.stop_task(cluster=CLUSTER, task=named["tasks"][0])
    ecs.get_waiter("tasks_stopped").wait(**named)
    ecs.delete_service(cluster=CLUSTER, service="waited", force=True)
    ecs.get_waiter("services_inactive").wait(cluster=CLUSTER, services=["waited"], WaiterConfig=quick)
    return {"waited": 4}


PLAYS = {
    "crash-loop": crash_loop,
    "short": short_of_memory,
    "run-failures": run_failures,
    "blue-green": blue_green,
    "canary": canary,
    "refused": refused,
    "waiters": waiters,
}

print(json.dumps(PLAYS[sys.argv[1]]()))
