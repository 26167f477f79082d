"""Plays one rollout against the mock through boto3 and prints what it saw as one JSON object."""

import json
import sys
import time

import boto3
from botocore.config import Config

CLUSTER = "python"
COUNT = 3
# Wall time; the mock runs 600 times as fast.
LIMIT_S = 30
LOOK_EVERY_S = 0.02
ENDED = {"SUCCESSFUL", "STOPPED", "ROLLBACK_SUCCESSFUL", "ROLLBACK_FAILED"}

ecs = boto3.client("ecs", config=Config(retries={"max_attempts": 1}))


def register(name, tag):
    answer = ecs.register_task_definition(
        family=name,
        networkMode="awsvpc",
        requiresCompatibilities=["FARGATE"],
        cpu="256",
        memory="512",
        containerDefinitions=[{"name": "web", "image": f"example/app:{tag}", "essential": True}],
    )
    return answer["taskDefinition"]["taskDefinitionArn"]


def service_of(name):
    return ecs.describe_services(cluster=CLUSTER, services=[name])["services"][0]


def until(look, done):
    end = time.monotonic() + LIMIT_S
    while time.monotonic() < end:
        seen = look()
        if done(seen):
            return seen
        time.sleep(LOOK_EVERY_S)
    raise SystemExit(f"not reached in {LIMIT_S} s: {seen}")


def make_service(name):
    ecs.create_cluster(clusterName=CLUSTER)
    arn = register(name, "ok")
    ecs.create_service(
        cluster=CLUSTER,
        serviceName=name,
        taskDefinition=arn,
        desiredCount=COUNT,
        launchType="FARGATE",
        networkConfiguration={"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"]}},
        deploymentConfiguration={
            "minimumHealthyPercent": 100,
            "maximumPercent": 200,
            "deploymentCircuitBreaker": {"enable": True, "rollback": True},
        },
    )
    until(
        lambda: service_of(name),
        lambda it: it["runningCount"] == COUNT and it["deployments"][0].get("rolloutState") == "COMPLETED",
    )
    return arn


def tasks_of(name, desired_status):
    arns = ecs.list_tasks(cluster=CLUSTER, serviceName=name, desiredStatus=desired_status)["taskArns"]
    return ecs.describe_tasks(cluster=CLUSTER, tasks=arns)["tasks"] if arns else []


def roll(name, tag):
    old = make_service(name)
    new = register(name, tag)
    ecs.update_service(cluster=CLUSTER, service=name, taskDefinition=new)
    running, active, reasons = [], [], []

    def look():
        service = service_of(name)
        running.append(service["runningCount"])
        active.append(service["runningCount"] + service["pendingCount"])
        reasons.extend(task.get("stoppedReason", "") for task in tasks_of(name, "STOPPED"))
        brief = ecs.list_service_deployments(cluster=CLUSTER, service=name)["serviceDeployments"][0]
        return service, brief

    until(look, lambda seen: seen[1]["status"] in ENDED)
    # The last old tasks may still be on their way out.
    service, brief = until(look, lambda seen: len(seen[0]["deployments"]) == 1)
    definitions = {task["taskDefinitionArn"] for task in tasks_of(name, "RUNNING")}
    return {
        "status": brief["status"],
        "rolloutState": service["deployments"][0]["rolloutState"],
        "looks": len(running),
        "fewestRunning": min(running),
        "mostActive": max(active),
        "stoppedReason": next((one for one in reasons if "Cannot" in one), ""),
        "runsNew": definitions == {new},
        "runsOld": definitions == {old},
    }


def refused():
    ecs.create_cluster(clusterName=CLUSTER)
    try:
        ecs.update_service(cluster=CLUSTER, service="no-such-service")
    except ecs.exceptions.ServiceNotFoundException as error:
        return {"code": error.response["Error"]["Code"]}
    return {"code": "none"}


PLAYS = {
    "healthy": lambda: roll("healthy", "slow"),
    "broken": lambda: roll("broken", "does-not-exist"),
    "errors": refused,
}

print(json.dumps(PLAYS[sys.argv[1]]()))
