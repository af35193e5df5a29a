import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { packages } from './packages.mjs';

const require = createRequire(packages);
const { BpmnModdle } = require('bpmn-moddle');
const { diff } = require('bpmn-js-differ');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

const read = async (file) => (await new BpmnModdle({ camunda }).fromXML(readFileSync(file, 'utf8'))).rootElement;
const ids = (found) => Object.keys(found).sort();

/** What bpmn-js-differ says of pairs of models: node diff.mjs OLD NEW... */
const answers = [];
for (let i = 2; i < process.argv.length; i += 2) {
  const [older, newer] = process.argv.slice(i, i + 2);
  const { _added, _removed, _changed, _layoutChanged } = diff(await read(older), await read(newer));
  answers.push({
    pair: basename(older).replace('.old.bpmn', ''),
    added: ids(_added), removed: ids(_removed), changed: ids(_changed), layoutChanged: ids(_layoutChanged),
  });
}
console.log(JSON.stringify(answers, null, 1));
