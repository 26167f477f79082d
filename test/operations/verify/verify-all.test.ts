import { SlipwayError } from '../../../src/errors.ts';
import { verifyAll } from '../../../src/operations/verify/verify-all.ts';
import { memoryPorts } from '../memory-ports.ts';
import { definitionWith, denied } from './subjects.ts';

const DEFINITION = definitionWith(
  { secrets: [{ name: 'DB', valueFrom: 'db' }] },
  { taskRoleArn: 'arn:aws:iam::123456789012:role/web' },
);

test('a look that is denied is a note that names the permission, and the others go on', async () => {
  const ports = memoryPorts({ inventory: { role: async () => denied() } });
  const { looks, findings } = await verifyAll({ definition: DEFINITION }, ports);
  expect(looks).toBe(2);
  expect(findings).toMatchObject([
    { id: 'not-verified', severity: 'note', hint: 'Allow iam:GetRole to have this looked at.' },
    { id: 'secret-missing', severity: 'error' },
  ]);
});

test('a run that is told to stop stops', async () => {
  const stop = async () => {
    throw new SlipwayError({ code: 'cancelled', message: 'm', hint: 'h' });
  };
  const verifying = verifyAll(
    { definition: DEFINITION },
    memoryPorts({ inventory: { role: stop } }),
  );
  await expect(verifying).rejects.toMatchObject({ code: 'cancelled' });
});
