import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { packages } from './packages.mjs';

const require = createRequire(packages);
const Linter = require('bpmnlint/lib/linter');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const { BpmnModdle } = require('bpmn-moddle');

/** What bpmnlint's recommended rules find in models: node lint.mjs FILE... */
const found = [];
for (const file of process.argv.slice(2)) {
  // A linter remembers what its rules have seen.
  const linter = new Linter({ resolver: new NodeResolver(), config: { extends: 'bpmnlint:recommended' } });
  const { rootElement } = await new BpmnModdle().fromXML(readFileSync(file, 'utf8'));
  const reports = await linter.lint(rootElement);
  Object.entries(reports).forEach(([rule, places]) =>
    places.forEach(({ id, message, category }) => found.push({ file: basename(file), rule, id, message, category })));
}
console.log(JSON.stringify(found, null, 1));
