/** Version of this program: the one of package.json, repeated so that no run has to read that file. */
export const VERSION = '0.1.0';
