/** Given to Node by `--import`: at the end, one line on file descriptor 3 with the JavaScript that was loaded. */
import { writeSync } from 'node:fs';
import { registerHooks } from 'node:module';

const REPORT_FD = 3;
const loaded = new Map();

registerHooks({
  load(url, context, nextLoad) {
    const result = nextLoad(url, context);
    // The source of a CommonJS module may be left to the loader; the size of its file is the same thing.
    if (url.startsWith('file:')) loaded.set(url, Buffer.byteLength(result.source ?? ''));
    return result;
  },
});

process.on('exit', () => writeSync(REPORT_FD, JSON.stringify(Object.fromEntries(loaded))));
