import Modeler from 'dmn-js/lib/Modeler';
import Viewer from 'dmn-js/lib/NavigatedViewer';
import diagramCss from 'dmn-js/dist/assets/diagram-js.css?inline';
import sharedCss from 'dmn-js/dist/assets/dmn-js-shared.css?inline';
import drdCss from 'dmn-js/dist/assets/dmn-js-drd.css?inline';
import tableCss from 'dmn-js/dist/assets/dmn-js-decision-table.css?inline';
import controlsCss from 'dmn-js/dist/assets/dmn-js-decision-table-controls.css?inline';
import literalCss from 'dmn-js/dist/assets/dmn-js-literal-expression.css?inline';
import fontCss from 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css?inline';
import studioCss from './studio.css?inline';
import { addStyle } from './page-style.js';
import { translateModule } from './shown-words.js';

/** The types that the engine's decision tables know. */
const TYPES = ['string', 'boolean', 'integer', 'long', 'double', 'date'];

/** Cells hold plain values: under this spelling they get a plain field instead of one that offers functions and moves the caret. */
const PLAIN = 'FEEL';
const LANGUAGES = { options: [{ label: 'FEEL', value: 'feel' }, { label: 'FEEL', value: PLAIN }], defaults: { editor: 'feel', inputCell: PLAIN, outputCell: PLAIN } };

/** Everything heavy of the table editor; loaded when the first table is opened. */
export function createTable({ container, words, readOnly }) {
  addStyle('dmn', [diagramCss, sharedCss, drdCss, tableCss, controlsCss, literalCss, fontCss].join('\n'));
  addStyle('studio', studioCss);
  const view = { additionalModules: [translateModule(words.editor)] };
  const options = {
    container,
    common: { dataTypes: TYPES, expressionLanguages: LANGUAGES },
    decisionTable: view,
    drd: view,
    literalExpression: view,
  };
  return readOnly ? new Viewer(options) : new Modeler(options);
}
