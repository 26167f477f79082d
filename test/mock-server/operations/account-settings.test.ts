import {
  DeleteAccountSettingCommand,
  ListAccountSettingsCommand,
  PutAccountSettingCommand,
  PutAccountSettingDefaultCommand,
} from '@aws-sdk/client-ecs';
import { startBench, stopAll } from '../builders.ts';

afterEach(stopAll);

describe('PutAccountSetting, PutAccountSettingDefault, ListAccountSettings and DeleteAccountSetting', () => {
  it('set values for the caller and for everybody', async () => {
    const { ecs } = await startBench();
    const name = 'awsvpcTrunking' as const;
    const list = async (effectiveSettings: boolean) => {
      const { settings } = await ecs.send(
        new ListAccountSettingsCommand({ name, effectiveSettings }),
      );
      return settings!.map(({ value }) => value);
    };
    expect(await list(false)).toEqual([]);
    expect(await list(true)).toEqual(['disabled']);
    await ecs.send(new PutAccountSettingDefaultCommand({ name, value: 'enabled' }));
    expect(await list(true)).toEqual(['enabled']);
    const { setting } = await ecs.send(new PutAccountSettingCommand({ name, value: 'disabled' }));
    expect(setting).toMatchObject({ name, value: 'disabled', type: 'user' });
    expect(await list(false)).toEqual(['disabled']);
    await ecs.send(new DeleteAccountSettingCommand({ name }));
    expect(await list(true)).toEqual(['enabled']);
  });

  it('refuse names and values that there are not', async () => {
    const { ecs } = await startBench();
    const put = (name: string, value: string) =>
      ecs.send(new PutAccountSettingCommand({ name: name as 'awsvpcTrunking', value }));
    await expect(put('trunking', 'enabled')).rejects.toThrow('Unsupported Account Setting Name');
    await expect(put('awsvpcTrunking', 'perhaps')).rejects.toThrow('Setting value invalid');
  });
});
