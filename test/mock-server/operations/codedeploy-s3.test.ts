import { createHash } from 'node:crypto';
import { deflateRawSync, gunzipSync, gzipSync } from 'node:zlib';
import { CreateDeploymentCommand, type S3Location } from '@aws-sdk/client-codedeploy';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { fileInTar, fileInZip } from '../../../src/mock-server/operations/codedeploy/archive.ts';
import { stopAll } from '../builders.ts';
import { register, type Stage, startStage } from '../code-deploy.ts';

afterEach(stopAll);

const NAMES = { applicationName: 'app', deploymentGroupName: 'group' };

/** A tar archive of one file. */
function tarOf(name: string, text: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(`${Buffer.byteLength(text).toString(8).padStart(11, '0')} `, 124);
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512);
  body.write(text);
  return Buffer.concat([header, body, Buffer.alloc(1024)]);
}

/** A zip archive of one file, stored or deflated. */
function zipOf(name: string, text: string, method: number): Buffer {
  const body = method === 8 ? deflateRawSync(text) : Buffer.from(text);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(body.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + body.length, 16);
  return Buffer.concat([local, Buffer.from(name), body, entry, Buffer.from(name), end]);
}

async function appSpec(stage: Stage): Promise<string> {
  return [
    'version: 0.0',
    'Resources:',
    '  - TargetService:',
    '      Type: AWS::ECS::Service',
    '      Properties:',
    `        TaskDefinition: ${await register(stage, 'ok')}`,
    '        LoadBalancerInfo: { ContainerName: app, ContainerPort: 80 }',
  ].join('\n');
}

async function put({ server }: Stage, Key: string, content: string): Promise<void> {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  const { endpoint } = server;
  const s3 = new S3Client({ endpoint, region: 'eu-west-1', credentials, forcePathStyle: true });
  await s3.send(new PutObjectCommand({ Bucket: 'specs', Key, Body: content }));
  s3.destroy();
}

function create({ deploy }: Stage, s3Location: S3Location) {
  const revision = { revisionType: 'S3' as const, s3Location };
  return deploy.send(new CreateDeploymentCommand({ ...NAMES, revision }));
}

describe('CreateDeployment with an AppSpec in Amazon S3', () => {
  it('takes it when bucket, key and ETag fit, and refuses it when one does not', async () => {
    const stage = await startStage();
    const text = await appSpec(stage);
    await put(stage, 'web/appspec.yaml', text);
    const eTag = createHash('md5').update(text).digest('hex');
    const place = { bucket: 'specs', key: 'web/appspec.yaml', bundleType: 'YAML' } as const;
    const missing = { name: 'RevisionDoesNotExistException' };
    await expect(create(stage, { ...place, key: 'web/none' })).rejects.toMatchObject(missing);
    await expect(create(stage, { ...place, bucket: 'no' })).rejects.toMatchObject(missing);
    await expect(create(stage, { ...place, eTag: 'abc' })).rejects.toMatchObject(missing);
    await expect(create(stage, { ...place, version: 'v1' })).rejects.toMatchObject(missing);
    await expect(create(stage, { bucket: 'specs' })).rejects.toMatchObject({
      name: 'InvalidRevisionException',
    });
    const made = await create(stage, { ...place, eTag: `"${eTag}"`, version: 'null' });
    expect(made.deploymentId).toMatch(/^d-/);
  });

  it('refuses an archive that is none or has no AppSpec in it', async () => {
    const stage = await startStage();
    await put(stage, 'a.zip', 'no archive');
    await put(stage, 'a.tar', tarOf('readme', 'x').toString('latin1'));
    const invalid = { name: 'InvalidRevisionException' };
    const at = (key: string, bundleType: 'zip' | 'tar' | 'tgz') =>
      create(stage, { bucket: 'specs', key, bundleType });
    await expect(at('a.zip', 'zip')).rejects.toMatchObject(invalid);
    await expect(at('a.zip', 'tgz')).rejects.toMatchObject(invalid);
    await expect(at('a.tar', 'tar')).rejects.toMatchObject(invalid);
  });
});

describe('an archive', () => {
  it('packed as tar gives up its AppSpec', () => {
    const packed = gzipSync(tarOf('./appspec.yml', 'version: 0.0'));
    expect(fileInTar(gunzipSync(packed), ['appspec.yml'])).toBe('version: 0.0');
    expect(fileInTar(tarOf('other', ''), ['appspec.yml'])).toBeUndefined();
  });

  it.each([0, 8])('packed as zip with method %i gives up its AppSpec', (method) => {
    const zip = zipOf('appspec.yaml', 'version: 0.0', method);
    expect(fileInZip(zip, ['appspec.json', 'appspec.yaml'])).toBe('version: 0.0');
    expect(fileInZip(zip, ['appspec.json'])).toBeUndefined();
    expect(() => fileInZip(Buffer.from('no'), [])).toThrow();
  });
});
