import { defineLibrary } from './define.js';

export const xpath = defineLibrary({
  packages: ['xpath', 'xpath-ts', 'fontoxpath'],
  facts: [
    { path: 'select|select1|selectWithResolver|evaluate|parse|createExpression', is: 'sink', of: 'xpath', at: ['0'] },
    { path: 'useNamespaces()', is: 'sink', of: 'xpath', at: ['0'] },
    { path: 'evaluateXPath|evaluateXPathToString|evaluateXPathToNodes|evaluateXPathToFirstNode|evaluateXPathToBoolean|evaluateXPathToNumber', is: 'sink', of: 'xpath', at: ['0'] },
  ],
});
