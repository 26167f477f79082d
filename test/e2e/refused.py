"""Takes requests that succeeded, from a record file of the mock, spoils each in every way that the service's model
forbids, and sends them past botocore's own checks. Prints JSON: how many, and what was not refused as AWS refuses.

    python refused.py record.jsonl
"""

import copy
import json
import os
import re
import sys
import urllib.error
import urllib.parse
import urllib.request

from check_answers import NAMES, SESSION

ENDPOINT = os.environ['AWS_ENDPOINT_URL']
# Codes with which services refuse a request that is not of its shape.
WORDS = re.compile(
    r'ClientException|SerializationException|Validation(Error|Exception)|Missing\w+|\w+RequiredException|Invalid\w+'
)
WRONG = {'string': 7, 'boolean': 'perhaps', 'integer': 'many', 'long': 'many', 'double': 'many', 'float': 'many',
         'list': 'one', 'structure': 'one', 'map': 'one'}
# AWS takes any other protocol for tcp. @source API reference, PortMapping.protocol
LENIENT = {'protocol'}


def spoiled(shape, value, way=()):
    """Pairs of what was done and a function that does it to a copy of the request."""
    kind = shape.type_name
    if way:
        yield from spoiled_value(shape, value, way)
    if kind == 'structure' and not getattr(shape, 'is_document_type', False):
        for name, member in shape.members.items():
            wire = wire_name(shape, name, member)
            if value.get(wire) is None:
                continue
            if name in shape.required_members:
                yield f'{dotted(way + (wire,))} missing', way + (wire,), None
            yield from spoiled(member, value[wire], way + (wire,))
    if kind == 'list' and value:
        yield from spoiled(shape.member, value[0], way + (0,))


def spoiled_value(shape, value, way):
    kind, limits = shape.type_name, shape.metadata
    if kind in WRONG:
        yield f'{dotted(way)} of a wrong type', way, WRONG[kind]
    if kind == 'string' and shape.enum and len(shape.enum) <= 200 and way[-1] not in LENIENT:
        yield f'{dotted(way)} of no known value', way, 'NO_SUCH_VALUE'
    if kind in ('integer', 'long', 'double'):
        if 'min' in limits:
            yield f'{dotted(way)} too small', way, limits['min'] - 1
        if 'max' in limits:
            yield f'{dotted(way)} too large', way, limits['max'] + 1
    if kind == 'string' and not shape.enum:
        if limits.get('min', 0) > 0:
            yield f'{dotted(way)} empty', way, ''
        if limits.get('max', 10**9) < 100_000:
            yield f'{dotted(way)} too long', way, 'a' * (limits['max'] + 1)
    if kind == 'list' and value:
        if limits.get('min', 0) > 0:
            yield f'{dotted(way)} empty', way, []
        if limits.get('max', 10**9) < 5_000:
            yield f'{dotted(way)} too many', way, value[:1] * (limits['max'] + 1)


def wire_name(shape, name, member):
    if shape.metadata.get('ec2'):
        return name
    return member.serialization.get('name', name)


def is_in_path(shape, way):
    """Whether without this member the address is that of another operation."""
    place = shape.members.get(way[0])
    return place is not None and place.serialization.get('location') == 'uri'


def dotted(way):
    return '.'.join(str(one) for one in way)


def applied(request, way, value):
    changed = copy.deepcopy(request)
    target = changed
    for step in way[:-1]:
        target = target[step]
    if value is None:
        del target[way[-1]]
    else:
        target[way[-1]] = value
    return changed


def flat(value, name=''):
    """Members of a form."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from flat(one, f'{name}.{key}' if name else key)
    elif isinstance(value, list):
        if not value:
            yield name, ''
        for index, one in enumerate(value):
            yield from flat(one, f'{name}.member.{index + 1}')
    else:
        yield name, str(value).lower() if isinstance(value, bool) else str(value)


def by_address(model, operation, request):
    """Method, path and body of a restJson1 request."""
    operation = model.operation_model(operation)
    path, query, body = operation.http['requestUri'], [], {}
    places = {wire_name(operation.input_shape, name, member): (name, member)
              for name, member in operation.input_shape.members.items()}
    for key, value in request.items():
        name, member = places.get(key) or (key, operation.input_shape.members[key])
        place = member.serialization.get('location')
        if place == 'uri':
            path = path.replace(f"{{{member.serialization.get('name', name)}}}", urllib.parse.quote(str(value), safe=''))
        elif place == 'querystring':
            query.append((member.serialization.get('name', name), value))
        else:
            body[key] = value
    if query:
        path += f'?{urllib.parse.urlencode(query)}'
    return operation.http['method'], path, json.dumps(body) if body else ''


def send(model, operation, request):
    scope = f'test/20260101/us-east-1/{model.signing_name}/aws4_request'
    headers = {'authorization': f'AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=0'}
    method, path = 'POST', ''
    if model.metadata['protocol'] == 'rest-json':
        headers['content-type'] = 'application/json'
        method, path, body = by_address(model, operation, request)
    elif 'targetPrefix' in model.metadata:
        headers['content-type'] = f"application/x-amz-json-{model.metadata.get('jsonVersion', '1.1')}"
        headers['x-amz-target'] = f"{model.metadata['targetPrefix']}.{operation}"
        body = json.dumps(request)
    else:
        headers['content-type'] = 'application/x-www-form-urlencoded'
        form = [('Action', operation), ('Version', model.api_version), *flat(request)]
        body = urllib.parse.urlencode(form)
    try:
        with urllib.request.urlopen(urllib.request.Request(ENDPOINT + path, body.encode(), headers, method=method)) as answer:
            return answer.status, answer.read().decode(), None
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(), error.headers.get('x-amzn-errortype')


def code_of(text):
    found = re.search(r'"__type":"(?:[^"]*#)?([^"]+)"|<Code>(.*?)</Code>', text)
    return (found.group(1) or found.group(2)) if found else text


def problem(status, text, named):
    if status >= 500:
        return f'{status} {text}'
    if status < 300:
        return 'was taken'
    code = named or code_of(text)
    return None if WORDS.fullmatch(code) else f'{code}: {text}'


def main():
    sent, problems, seen = 0, {}, set()
    with open(sys.argv[1], encoding='utf8') as lines:
        exchanges = [json.loads(line) for line in lines]
    for one in exchanges:
        service, operation = one['service'], one['operation']
        if one['status'] >= 300 or service in ('s3', 'ec2'):
            continue
        model = SESSION.get_service_model(NAMES.get(service, service))
        shape = model.operation_model(operation).input_shape
        if shape is None:
            continue
        is_form = model.metadata['protocol'] in ('query', 'ec2')
        for done, way, value in spoiled(shape, one['request']):
            name = f'{service}.{operation} {done}'
            if name in seen or (is_form and value in WRONG.values() and value not in ('many', 'perhaps')):
                continue
            if is_in_path(shape, way) and not done.endswith('too long'):
                continue
            seen.add(name)
            sent += 1
            found = problem(*send(model, operation, applied(one['request'], way, value)))
            if found:
                problems[name] = found[:300]
    print(json.dumps({'sent': sent, 'problems': problems}))


if __name__ == '__main__':
    main()
