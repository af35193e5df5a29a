import { fileURLToPath } from 'node:url';

/** Packages are looked for in frontend/node_modules, which the build fills. */
export const packages = fileURLToPath(new URL('../../../package.json', import.meta.url));
