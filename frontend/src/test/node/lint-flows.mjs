// node lint-flows.mjs FOLDER: bpmnlint's recommended rules on every .bpmn below it; prints [{file, rule, id, message}].
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { packages } from './packages.mjs';

const [, , folder] = process.argv;
const require = createRequire(packages);
const { BpmnModdle } = await import(require.resolve('bpmn-moddle'));
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

const linter = new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new NodeResolver({ require }) });
const findings = [];
for (const name of readdirSync(folder, { recursive: true }).filter((each) => each.endsWith('.bpmn')).sort()) {
  const path = join(folder, name);
  const file = relative(folder, path);
  let definitions;
  try {
    definitions = (await new BpmnModdle({ camunda }).fromXML(readFileSync(path, 'utf8'))).rootElement;
  } catch (fault) {
    findings.push({ file, rule: 'readable', id: '', message: fault.message });
    continue;
  }
  for (const [rule, reports] of Object.entries(await linter.lint(definitions))) {
    findings.push(...reports.map(({ id, message }) => ({ file, rule, id: id ?? '', message })));
  }
}
process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
