// node form-repair.mjs FILE: prints the form as the editor opens it, with the keys that it had to name anew: {schema, renamed}.
import { readFileSync } from 'node:fs';

const source = readFileSync(new URL('../../main/frontend/studio/form-repair.js', import.meta.url), 'utf8');
const { distinct } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
process.stdout.write(JSON.stringify(distinct(JSON.parse(readFileSync(process.argv[2], 'utf8')))));
