// node round-trip.mjs FOLDER: reads and writes every .bpmn below it as the editor does; prints [{file, warnings, facts, lost, gained}], lines of
// "path attribute=value" that are no longer, or newly, there.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packages } from './packages.mjs';

const [, , folder] = process.argv;
const require = createRequire(packages);
const { BpmnModdle } = await import(require.resolve('bpmn-moddle'));
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Every attribute and text with its place. Names of namespaces and the order of siblings say nothing. */
function facts(xml) {
  const path = [];
  const lines = [];
  for (const [, closing, name, attributes, empty, text] of xml.replace(/<[?!][^>]*>/g, '').matchAll(TAG)) {
    if (text?.trim()) {
      lines.push(`${path.join('/')} ${text.trim()}`);
    } else if (closing) {
      path.pop();
    } else if (name) {
      const own = [...attributes.matchAll(ATTRIBUTE)].filter(([, key]) => !key.startsWith('xmlns')).map(([, key, one, other]) => `${key}=${one ?? other}`);
      path.push(`${name}#${own.find((each) => each.startsWith('id=') || each.startsWith('name=')) ?? ''}`);
      lines.push(path.join('/'), ...own.map((each) => `${path.join('/')} ${each}`));
      if (empty) {
        path.pop();
      }
    }
  }
  return lines.sort();
}

const without = (these, those) => those.reduce((left, line) => (left.includes(line) ? [...left.slice(0, left.indexOf(line)), ...left.slice(left.indexOf(line) + 1)] : left), these);
const result = [];
for (const name of readdirSync(folder, { recursive: true }).filter((each) => each.endsWith('.bpmn')).sort()) {
  const xml = readFileSync(join(folder, name), 'utf8');
  const moddle = new BpmnModdle({ camunda });
  const { rootElement, warnings } = await moddle.fromXML(xml);
  const written = (await moddle.toXML(rootElement, { format: true })).xml;
  const [given, kept] = [facts(xml), facts(written)];
  result.push({ file: name, warnings: warnings.map(({ message }) => message), facts: given.length, lost: without(given, kept), gained: without(kept, given) });
}
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
