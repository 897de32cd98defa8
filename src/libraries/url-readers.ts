import { defineLibrary } from './define.js';

/** Packages whose functions fetch what an address names. */
export const urlReaders = defineLibrary({
  packages: ['urllib', 'wreck', '@hapi/wreck', 'hyperquest', 'simple-get', 'centra', 'unirest', 'popsicle', 'minipass-fetch', 'make-fetch-happen', 'r2', 'download', 'open-graph', 'link-preview-js', 'url-metadata', 'metascraper', 'jimp', 'socket.io-client', 'soap', 'xmlrpc', 'probe-image-size', 'git-clone', 'tiny-json-http', 'httpreq', 'miniget', 'unfurl.js', 'canvas', '@napi-rs/canvas', 'basic-ftp'],
  facts: [
    { path: 'default|request|curl|get|post|put|patch|delete|del|head|concat|fetch', is: 'sink', of: 'url', at: ['0', '0.url', '0.uri', '0.hostname', '0.host'] },
    { path: 'default|get|post|put|patch|delete|head()', is: 'instance', of: 'Request' },
    { path: 'Request#url', is: 'sink', of: 'url', at: ['0'] },
    { path: 'wreck:request', is: 'sink', of: 'url', at: ['1'] },
    { path: '@hapi/wreck:request', is: 'sink', of: 'url', at: ['1'] },
    { path: 'cheerio:fromURL', is: 'sink', of: 'url', at: ['0'] },
    { path: 'unfurl.js:unfurl', is: 'sink', of: 'url', at: ['0'] },
    { path: 'canvas:loadImage', is: 'sink', of: 'url', at: ['0'] },
    { path: '@napi-rs/canvas:loadImage', is: 'sink', of: 'url', at: ['0'] },
    { path: 'basic-ftp:Client#access', is: 'sink', of: 'url', at: ['0.host'] },
    { path: 'getLinkPreview', is: 'sink', of: 'url', at: ['0'] },
    { path: 'jimp:read', is: 'sink', of: 'url', at: ['0'] },
    { path: 'jimp:Jimp.read', is: 'sink', of: 'url', at: ['0'] },
    { path: 'connect|io', is: 'sink', of: 'url', at: ['0'] },
    { path: 'createClient|createClientAsync', is: 'sink', of: 'url', at: ['0', '0.url', '0.host'] },
  ],
});
