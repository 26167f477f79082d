import fc from 'fast-check';
import { checkDocument } from '../../src/task-definition/check.ts';
import type { JsonObject } from '../../src/task-definition/definition.ts';
import { editDefinition } from '../../src/task-definition/edit-definition.ts';
import { loadDocument, loadText } from '../../src/task-definition/load.ts';
import { toDefinition } from '../../src/task-definition/to-definition.ts';
import { mutationsOf } from './mutations.ts';

const SEED = 20261122;

const FULL: JsonObject = {
  family: 'web',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  executionRoleArn: 'arn:aws:iam::123456789012:role/web',
  tags: [{ key: 'a', value: 'b' }],
  volumes: [{ name: 'data', efsVolumeConfiguration: { fileSystemId: 'fs-1' } }],
  containerDefinitions: [
    {
      name: 'web',
      image: 'example/app:ok',
      essential: true,
      portMappings: [{ containerPort: 80, hostPort: 80, protocol: 'tcp' }],
      mountPoints: [{ sourceVolume: 'data', containerPath: '/data' }],
      environment: [{ name: 'A', value: '' }],
      dockerLabels: { a: 'b' },
      logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': 'g' } },
      healthCheck: { command: ['CMD', 'true'], interval: 30 },
    },
    { name: 'side', image: 'example/side:1', essential: false, memory: 64 },
  ],
};

const definitions = mutationsOf(fc.constant(FULL));

describe('whatever a definition says', () => {
  it('loading and checking it never throws, and findings are in order and repeatable', async () => {
    await fc.assert(
      fc.asyncProperty(definitions, fc.boolean(), async (value, indented) => {
        const text = JSON.stringify(value, undefined, indented ? 2 : undefined);
        const loaded = await loadText({ file: 'td.json', text });
        if (loaded.kind === 'failed') return;
        const findings = await checkDocument(loaded.document);
        expect(await checkDocument(loaded.document)).toEqual(findings);
        const lines = findings.map(({ line = 0 }) => line);
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
        expect(lines).not.toContain(0);
        toDefinition(loaded.document);
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  it.each(['td.json', 'td.yaml'])(
    'giving it an image twice is giving it once, as %s',
    async (file) => {
      const images = fc.oneof(
        fc.constantFrom('a', 'a/b:1', 'x@sha256:0', '12', 'true'),
        fc.string(),
      );
      await fc.assert(
        fc.asyncProperty(definitions, images, async (value, image) => {
          const loaded = await loadText({ file, text: JSON.stringify(value, undefined, 1) });
          if (loaded.kind === 'failed') return;
          const once = await editDefinition(loaded.document, { image });
          if (once.kind === 'failed') return;
          expect(JSON.stringify(once.document.value)).toContain(JSON.stringify(image));
          expect(await editDefinition(once.document, { image })).toEqual(once);
        }),
        { seed: SEED, numRuns: 500 },
      );
    },
  );

  it('any bytes are loaded or refused with findings', async () => {
    const bytes = fc.oneof(
      fc.uint8Array(),
      fc.string().map((text) => new TextEncoder().encode(text)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('a.json', 'a.yaml', 'a'), async (content, file) => {
        const loaded = await loadDocument({ file, bytes: content });
        if (loaded.kind === 'failed') expect(loaded.findings).toHaveLength(1);
        else await checkDocument(loaded.document);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('a text cut off or with a character changed is loaded or refused with a place', async () => {
    const text = JSON.stringify(FULL, undefined, 2);
    const change = fc.record({
      at: fc.nat(text.length),
      by: fc.constantFrom('', ',', '}', ']', '"', "'", '<', '\t', ':', '…'),
    });
    await fc.assert(
      fc.asyncProperty(change, fc.boolean(), async ({ at, by }, cut) => {
        const broken = text.slice(0, at) + by + (cut ? '' : text.slice(at + 1));
        const loaded = await loadText({ file: 'td.json', text: broken });
        for (const finding of loaded.findings) expect(finding.line).toBeGreaterThan(0);
        if (loaded.kind === 'loaded') await checkDocument(loaded.document);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});
