// node compare-flows.mjs BEFORE AFTER: what bpmn-js-differ sees; prints {added, removed, changed: {id: [attributes]}, moved}. A change
// inside an element, such as a property of the office, is a change without attributes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { packages } from './packages.mjs';

const [, , before, after] = process.argv;
const require = createRequire(packages);
const { BpmnModdle } = await import(require.resolve('bpmn-moddle'));
const { diff } = await import(require.resolve('bpmn-js-differ'));
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

const read = async (file) => (await new BpmnModdle({ camunda }).fromXML(readFileSync(file, 'utf8'))).rootElement;
const { _added, _removed, _changed, _layoutChanged } = diff(await read(before), await read(after));
const changed = Object.fromEntries(Object.entries(_changed).map(([id, { attrs }]) => [id, Object.keys(attrs)]));
process.stdout.write(`${JSON.stringify({ added: Object.keys(_added), removed: Object.keys(_removed), changed, moved: Object.keys(_layoutChanged) }, null, 2)}\n`);
