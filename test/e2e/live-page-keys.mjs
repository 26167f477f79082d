/** A browser that is steered over a pipe, as far as a test of the keyboard needs it. */
import { spawn } from 'node:child_process';

/** Opens an address; gives back what presses a key and what evaluates an expression in the page. */
export async function openPage(program, folder, address) {
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe'];
  const child = spawn(program, [...flags, `--user-data-dir=${folder}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const send = messenger(child);
  const { targetId } = await send('Target.createTarget', { url: address });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const evaluate = async (expression) => {
    const options = { expression, returnByValue: true, awaitPromise: true };
    return (await send('Runtime.evaluate', options, sessionId)).result.value;
  };
  const press = async (key, code, keyCode, text) => {
    const event = { key, code, windowsVirtualKeyCode: keyCode, ...(text && { text }) };
    await send('Input.dispatchKeyEvent', { type: 'keyDown', ...event }, sessionId);
    await send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }, sessionId);
  };
  return { evaluate, press, close: () => child.kill('SIGKILL') };
}

/** Messages are JSON, each ended by a zero. */
function messenger(child) {
  const open = new Map();
  let [next, rest] = [1, ''];
  child.stdio[4].setEncoding('utf8').on('data', (chunk) => {
    const parts = (rest + chunk).split('\0');
    rest = parts.pop();
    for (const part of parts) {
      const { id, result, error } = JSON.parse(part);
      const waiting = open.get(id);
      open.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result);
    }
  });
  return (method, params, sessionId) =>
    new Promise((resolve, reject) => {
      open.set(next, { resolve, reject });
      child.stdio[3].write(`${JSON.stringify({ id: next, method, params, sessionId })}\0`);
      next += 1;
    });
}
