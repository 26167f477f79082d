"""Judges the answers in record files of the mock by the models that botocore carries.

    python check_answers.py record.jsonl ...

Prints JSON: how many answers were judged, of which operations, and everything that a model does not allow.
"""
import base64
import json
import re
import sys
from collections import Counter
from xml.etree import ElementTree

import botocore.session

SESSION = botocore.session.get_session()
# botocore's name of a service, where the mock's log has another one.
NAMES = {'elasticloadbalancing': 'elbv2'}

# Errors that every operation may give. @source API references, "Common errors"
COMMON = {
    'AccessDenied', 'AccessDeniedException', 'ExpiredToken', 'ExpiredTokenException', 'InternalFailure',
    'InternalServerError', 'InternalServiceError', 'MissingAuthenticationTokenException', 'RequestLimitExceeded',
    'SerializationException', 'ServiceUnavailable', 'ServiceUnavailableException', 'Throttling',
    'ThrottlingException', 'UnknownOperationException', 'ValidationError', 'ValidationException', 'InvalidAction',
}
# EC2 declares no errors. S3 answers AccessDenied and these for any object.
COMMON_OF = {
    'ec2': {'MissingParameter', 'InvalidParameterValue', 'InvalidSubnetID.NotFound', 'InvalidGroup.NotFound',
            'InvalidInstanceType', 'InvalidSubnetID.Malformed', 'InvalidGroupId.Malformed'},
    's3': {'NoSuchKey', 'NoSuchBucket'},
    'ecs': {'InvalidParameterException', 'ClientException', 'ServerException'},
    'codecommit': {'InvalidParameterException'},
}


class Judge:
    """What is wrong with one answer."""

    def __init__(self, service, operation):
        self.model = SESSION.get_service_model(NAMES.get(service, service))
        self.operation = self.model.operation_model(operation)
        self.service = service
        self.problems = []

    def say(self, path, text):
        self.problems.append(f'{self.service}.{self.operation.name} {path}: {text}')

    def answer(self, status, body):
        if status >= 300:
            return self.failure(body)
        if self.model.metadata['protocol'] == 'rest-xml':
            return None
        shape = self.operation.output_shape
        if not isinstance(body, str):
            return self.value(shape, body, '') if shape else self.nothing(body)
        root = ElementTree.fromstring(body)
        self.root(root, shape)

    def nothing(self, body):
        if body:
            self.say('', f'has members, and the model has none: {sorted(body)}')

    def root(self, root, shape):
        if bare(root.tag) != f'{self.operation.name}Response':
            return self.say('', f'the root is {bare(root.tag)}')
        if self.model.metadata['protocol'] == 'ec2':
            members = [one for one in root if bare(one.tag) != 'requestId']
            return self.element(shape, wrap(members), '')
        result = [one for one in root if bare(one.tag) == f'{self.operation.name}Result']
        if not any(bare(one.tag) == 'ResponseMetadata' for one in root):
            self.say('', 'has no ResponseMetadata')
        if shape is None:
            return self.nothing([bare(one.tag) for one in result for one in one])
        self.element(shape, result[0] if result else wrap([]), '')

    def failure(self, body):
        code = self.code(body)
        declared = set()
        for shape in self.operation.error_shapes:
            declared |= {shape.name, shape.error_code or shape.name}
        if code not in declared | COMMON | COMMON_OF.get(self.service, set()):
            self.say('', f'the error {code} is not one of this operation: {sorted(declared)}')

    def code(self, body):
        if isinstance(body, str):
            found = re.search(r'<Code>(.*?)</Code>', body)
            return found.group(1) if found else body
        if not body.get('message'):
            self.say('', f'an error without a message: {body}')
        return str(body.get('__type')).split('#')[-1]

    # JSON

    def value(self, shape, value, path):
        kind = shape.type_name
        if kind == 'structure':
            return self.structure(shape, value, path)
        if kind == 'list':
            if not isinstance(value, list):
                return self.say(path, f'not a list: {value!r}')
            for index, one in enumerate(value):
                self.value(shape.member, one, f'{path}[{index}]')
        elif kind == 'map':
            if not isinstance(value, dict):
                return self.say(path, f'not a map: {value!r}')
            for name, one in value.items():
                self.value(shape.key, name, f'{path}.{name}')
                self.value(shape.value, one, f'{path}.{name}')
        else:
            self.scalar(shape, value, path)

    def structure(self, shape, value, path):
        if getattr(shape, 'is_document_type', False):
            return
        if not isinstance(value, dict):
            return self.say(path, f'not a structure: {value!r}')
        known = {one.serialization.get('name', name): one for name, one in shape.members.items()}
        for name in sorted(set(value) - set(known)):
            self.say(f'{path}.{name}', f'not in the model of {shape.name}')
        for name in shape.required_members:
            if value.get(name) is None:
                self.say(f'{path}.{name}', f'is required of {shape.name} and missing')
        for name, one in value.items():
            if name in known:
                self.value(known[name], one, f'{path}.{name}')

    def scalar(self, shape, value, path):
        kind = shape.type_name
        fits = {
            'string': lambda: isinstance(value, str),
            'character': lambda: isinstance(value, str),
            'boolean': lambda: isinstance(value, bool),
            'integer': lambda: isinstance(value, int) and not isinstance(value, bool),
            'long': lambda: isinstance(value, int) and not isinstance(value, bool),
            'float': lambda: isinstance(value, (int, float)) and not isinstance(value, bool),
            'double': lambda: isinstance(value, (int, float)) and not isinstance(value, bool),
            'timestamp': lambda: isinstance(value, (int, float)) and not isinstance(value, bool),
            'blob': lambda: value == '***' or is_base64(value),
        }[kind]()
        if not fits:
            self.say(path, f'not a {kind}: {value!r}')
        elif kind == 'string' and shape.enum and value not in shape.enum:
            self.say(path, f'{value!r} is not one of {shape.enum}')
        elif kind == 'timestamp' and not 0 <= value < 10_000_000_000:
            self.say(path, f'{value!r} is not in seconds since 1970')

    # XML

    def element(self, shape, node, path):
        kind = shape.type_name
        if kind == 'structure':
            self.members(shape, node, path)
        elif kind == 'list':
            item = shape.member.serialization.get('name', 'member')
            for index, one in enumerate(node):
                if bare(one.tag) != item:
                    self.say(path, f'a list of {item} has a {bare(one.tag)}')
                self.element(shape.member, one, f'{path}[{index}]')
        elif kind == 'map':
            for one in node:
                self.say(path, 'maps are not judged') if bare(one.tag) != 'entry' else None
        else:
            self.text(shape, node, path)

    def members(self, shape, node, path):
        known = {one.serialization.get('name', name): one for name, one in shape.members.items()}
        seen = Counter(bare(one.tag) for one in node)
        for name in shape.required_members:
            wire = shape.members[name].serialization.get('name', name)
            if wire not in seen:
                self.say(f'{path}.{wire}', f'is required of {shape.name} and missing')
        for one in node:
            name = bare(one.tag)
            if name not in known:
                self.say(f'{path}.{name}', f'not in the model of {shape.name}')
                continue
            if seen[name] > 1:
                self.say(f'{path}.{name}', 'is there more than once')
            self.element(known[name], one, f'{path}.{name}')

    def text(self, shape, node, path):
        text = node.text or ''
        if len(node):
            return self.say(path, f'a {shape.type_name} with elements inside')
        form = {
            'boolean': r'true|false',
            'integer': r'-?\d+',
            'long': r'-?\d+',
            'float': r'-?\d+(\.\d+)?([eE][-+]?\d+)?',
            'double': r'-?\d+(\.\d+)?([eE][-+]?\d+)?',
            'timestamp': r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z',
        }.get(shape.type_name)
        if form and not re.fullmatch(form, text):
            self.say(path, f'not a {shape.type_name}: {text!r}')
        if shape.type_name == 'string' and shape.enum and text not in shape.enum:
            self.say(path, f'{text!r} is not one of {shape.enum}')


def bare(tag):
    return tag.split('}')[-1]


def wrap(nodes):
    root = ElementTree.Element('root')
    root.extend(nodes)
    return root


def is_base64(value):
    try:
        base64.b64decode(value, validate=True)
        return True
    except (TypeError, ValueError):
        return False


def judge(line):
    """The problems of one exchange; None where there is no model to judge by."""
    if line['service'] == 'unknown' or not re.fullmatch(r'[A-Za-z0-9]+', line['operation']):
        return None
    try:
        one = Judge(line['service'], line['operation'])
    except Exception:  # botocore has no common class for an unknown service and an unknown operation
        return None
    one.answer(line['status'], line['response'])
    return one.problems


def main():
    answered, problems, judged = Counter(), Counter(), 0
    for file in sys.argv[1:]:
        with open(file, encoding='utf8') as lines:
            for text in lines:
                line = json.loads(text)
                found = judge(line)
                if found is None:
                    continue
                judged += 1
                if line['status'] < 300:
                    answered[f"{line['service']}.{line['operation']}"] += 1
                if line['status'] >= 500:
                    found.append(f"{line['service']}.{line['operation']}: status {line['status']}: {line['response']}")
                problems.update(re.sub(r'\[\d+\]', '[]', one) for one in found)
    print(json.dumps({'judged': judged, 'answered': answered, 'problems': problems}))


if __name__ == '__main__':
    main()
