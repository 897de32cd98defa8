import { defineLibrary } from './define.js';

/** Turn HTML, or the page at a URL, into a file with a browser of their own. */
export const pageRenderers = defineLibrary({
  packages: ['wkhtmltopdf', 'wkhtmltoimage', 'html-pdf', 'html-pdf-node', 'html-pdf-chrome', 'node-html-to-image', 'phantom', 'webshot', 'node-webshot', 'capture-website', 'pdf-puppeteer'],
  facts: [
    { path: 'default|generate', is: 'sink', of: 'page', at: ['0'] },
    { path: 'node-html-to-image:default', is: 'sink', of: 'page', at: ['0.html'] },
    { path: 'capture-website:file|base64|buffer', is: 'sink', of: 'url', at: ['0'] },
    { path: 'create', is: 'sink', of: 'page', at: ['0'] },
    { path: 'generatePdf', is: 'sink', of: 'page', at: ['0.content', '0.url'] },
    { path: 'create()', is: 'instance', of: 'Browser' },
    { path: 'Browser#createPage()', is: 'instance', of: 'Page' },
    { path: 'Page#open|openUrl', is: 'sink', of: 'url', at: ['0'] },
    { path: 'Page#setContent', is: 'sink', of: 'page', at: ['0'] },
    { path: 'Page#property', is: 'sink', of: 'page', at: ['1'], when: { at: '0', matches: '^content$' } },
    { path: 'Page#evaluateJavaScript', is: 'sink', of: 'code', at: ['0'] },
  ],
});
