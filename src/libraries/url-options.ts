import { defineLibrary } from './define.js';

/** Packages whose functions fetch what one of their options, or a type of theirs, names. */
export const urlOptions = defineLibrary({
  packages: ['image-downloader', 'open-graph-scraper', 'rss-parser', 'jsdom', 'follow-redirects', 'http-proxy', 'chrome-remote-interface', 'nodemailer-fetch', 'feedparser-promised'],
  facts: [
    { path: 'image-downloader:image|default|download', is: 'sink', of: 'url', at: ['0.url'] },
    { path: 'open-graph-scraper:default', is: 'sink', of: 'url', at: ['0.url'] },
    { path: 'rss-parser:default()', is: 'instance', of: 'rss-parser:Parser' },
    { path: 'rss-parser:Parser#parseURL', is: 'sink', of: 'url', at: ['0'] },
    { path: 'jsdom:JSDOM.fromURL|env', is: 'sink', of: 'url', at: ['0'] },
    { path: 'jsdom:JSDOM()', is: 'sink', of: 'page', at: ['0'], when: { at: '1.runScripts', matches: '^dangerously$' } },
    { path: 'follow-redirects:http|https.get|request', is: 'sink', of: 'url', at: ['0', '0.host', '0.hostname'] },
    { path: 'http-proxy:createProxyServer|createProxy|createServer|default()', is: 'instance', of: 'http-proxy:Proxy' },
    { path: 'http-proxy:createProxyServer|createProxy|createServer', is: 'sink', of: 'url', at: ['0.target'] },
    { path: 'http-proxy:Proxy#web', is: 'sink', of: 'url', at: ['2.target', '2.forward'] },
    { path: 'http-proxy:Proxy#ws', is: 'sink', of: 'url', at: ['3.target'] },
    { path: 'chrome-remote-interface:default', is: 'calls', at: '0', with: ['chrome-remote-interface:Client'] },
    { path: 'chrome-remote-interface:default()', is: 'instance', of: 'chrome-remote-interface:Client' },
    { path: 'chrome-remote-interface:Client#Page.navigate', is: 'sink', of: 'url', at: ['0.url'] },
    { path: 'chrome-remote-interface:Client#Page.setDocumentContent', is: 'sink', of: 'page', at: ['0.html'] },
    { path: 'chrome-remote-interface:Client#Page.printToPDF', is: 'sink', of: 'page', at: ['0.headerTemplate', '0.footerTemplate'] },
    { path: 'chrome-remote-interface:Client#Runtime.evaluate', is: 'sink', of: 'code', at: ['0.expression'] },
    { path: 'chrome-remote-interface:Client#Runtime.compileScript', is: 'sink', of: 'code', at: ['0.expression'] },
    { path: 'chrome-remote-interface:Client#Runtime.callFunctionOn', is: 'sink', of: 'code', at: ['0.functionDeclaration'] },
  ],
});
