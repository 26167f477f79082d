"""Calls every operation that the mock knows; what it answers is judged from its record file by check_answers.py."""

import datetime
import json
import os
import urllib.request

import boto3
from botocore.config import Config

import every_ecs
import every_other

ENDPOINT = os.environ['AWS_ENDPOINT_URL']


class Stage:
    """The clients, the simulated time, and what several flows need."""

    def __init__(self):
        config = Config(retries={'max_attempts': 1}, s3={'addressing_style': 'path'})
        self.client = lambda name: boto3.client(name, config=config)

    def control(self, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(urllib.request.Request(f'{ENDPOINT}/_slipway/{path}', data=data)) as answer:
            return json.load(answer)

    def advance(self, seconds):
        self.control('advance', {'seconds': seconds})

    def now(self):
        """Seconds since 1970 in the mock's own time."""
        text = self.control('time')['now'].replace('Z', '+00:00')
        return int(datetime.datetime.fromisoformat(text).timestamp())

    def balancing(self, name):
        """Two target groups, the rule that forwards to the first, and a role."""
        elb = self.client('elbv2')
        groups = [
            elb.create_target_group(
                Name=f'{name}-{side}', Protocol='HTTP', Port=80, VpcId='vpc-1', TargetType='ip',
                HealthCheckIntervalSeconds=10)['TargetGroups'][0]['TargetGroupArn']
            for side in 'ab'
        ]
        balancer = elb.create_load_balancer(Name=name, Subnets=['subnet-1', 'subnet-2'])
        forward = [{'Type': 'forward', 'TargetGroupArn': groups[0]}]
        listener = elb.create_listener(
            LoadBalancerArn=balancer['LoadBalancers'][0]['LoadBalancerArn'], Protocol='HTTP', Port=80,
            DefaultActions=forward)['Listeners'][0]['ListenerArn']
        rule = elb.create_rule(
            ListenerArn=listener, Priority=1, Conditions=[{'Field': 'path-pattern', 'Values': ['/*']}],
            Actions=[{'Type': 'forward', 'ForwardConfig': {'TargetGroups': [
                {'TargetGroupArn': groups[0], 'Weight': 100}, {'TargetGroupArn': groups[1], 'Weight': 0}]}}],
        )['Rules'][0]['RuleArn']
        return groups, rule, 'arn:aws:iam::123456789012:role/infrastructure'


stage = Stage()
every_ecs.every(stage)
every_other.every(stage)
print(json.dumps(stage.control('operations')))
