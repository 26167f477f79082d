import { homedir } from 'node:os';
import { homeFolder } from '../../src/aws/home-folder.ts';

test.each([
  [{ HOME: '/folder/me', USERPROFILE: 'C:\\Users\\me' }, '/folder/me'],
  [{ HOME: '', USERPROFILE: 'C:\\Users\\me' }, 'C:\\Users\\me'],
  [{ HOMEPATH: '\\me' }, 'C:\\\\me'],
  [{ HOMEDRIVE: 'D:', HOMEPATH: '\\me' }, 'D:\\me'],
  [{}, homedir()],
])('%j is %s', (env, folder) => {
  expect(homeFolder(env)).toBe(folder);
});
