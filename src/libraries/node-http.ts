import { defineLibrary } from './define.js';
import { sentHeaders, timeoutRow, tlsRows } from './option-rows.js';

/** `SSL_OP_NO_TLSv1` of OpenSSL. */
const noTls10 = 0x0400_0000;

export const nodeHttp = defineLibrary({
  packages: ['node:http', 'node:https', 'http', 'https'],
  types: { ClientRequest: 'OutgoingMessage', ServerResponse: 'OutgoingMessage' },
  facts: [
    sentHeaders('request|get', ['0', '0.host', '0.hostname'], ['0.headers']),
    sentHeaders('request|get', ['0', '1.host', '1.hostname'], ['1.headers']),
    ...tlsRows('Agent()', '0'),
    ...tlsRows('request|get', '0', '0.host'),
    ...tlsRows('request|get', '1', '1.host'),
    { path: 'globalAgent.options.rejectUnauthorized', is: 'option', of: 'tls-verification', at: ['0'], weak: { is: [false] } },
    { path: 'Agent#options.rejectUnauthorized', is: 'option', of: 'tls-verification', at: ['0'], weak: { is: [false] } },
    { path: 'Agent().options.rejectUnauthorized', is: 'option', of: 'tls-verification', at: ['0'], weak: { is: [false] } },
    { path: 'createServer', is: 'option', of: 'tls-version', at: ['0.minVersion', '0.secureProtocol'], weak: { like: '^(?:TLSv1(?:\\.1|(?:_1)?(?:_server)?_method)?|SSLv[23](?:_server)?_method)$' } },
    // This one offers all versions but those that are switched off.
    { path: 'createServer', is: 'option', of: 'tls-version', at: ['0.secureOptions'], weak: { lacks: noTls10 }, needed: true, when: [{ at: '0.secureProtocol', test: { like: '^SSLv23_(?:server_)?method$' } }] },
    {
      path: 'request|get',
      is: 'sink',
      of: 'url',
      at: [
        '0',
        '0.host',
        '0.hostname',
        '0.port',
        '0.protocol',
        '0.socketPath',
        '1.host',
        '1.hostname',
        '1.port',
        '1.socketPath',
      ],
    },
    // A host without a scheme: this module does not encrypt. Through a port of its own it may be a proxy.
    ...['node:http:request|get', 'http:request|get'].map((path) => ({ path, is: 'sink', of: 'cleartext', at: ['0.hostname', '0.host'], unless: ['0.port', '0.agent', '0.socketPath'] }) as const),
    timeoutRow('request|get', ['0.timeout', '1.timeout', '0.signal', '1.signal', '0.agent', '1.agent'], { fallback: 'node-http-timeout' }),
    { path: 'ClientRequest#setTimeout', is: 'option-default', name: 'node-http-timeout', at: ['0'] },
    { path: 'request|get()', is: 'instance', of: 'ClientRequest' },
    // What is answered goes by the request: no member has another meaning there.
    { path: 'request|get', is: 'calls', at: '-1', with: ['ret'] },
    { path: 'ClientRequest#on|once', is: 'calls', at: '1', with: ['this'], when: { at: '0', matches: '^(?:data|response)$' } },
    { path: 'ClientRequest#on|once|setHeader|setTimeout|setEncoding', is: 'receiver' },

    { path: 'createServer', is: 'calls', at: '-1', with: ['IncomingMessage', 'ServerResponse'] },
    { path: 'createServer()', is: 'instance', of: 'Server' },
    { path: 'Server()', is: 'instance', of: 'Server' },
    { path: 'Server', is: 'calls', at: '-1', with: ['IncomingMessage', 'ServerResponse'] },
    { path: 'Server#on|once|addListener', is: 'calls', at: '1', with: ['IncomingMessage', 'ServerResponse'], when: { at: '0', matches: '^(?:request|checkContinue|upgrade)$' } },
    { path: 'Server#on|once|addListener|listen|setTimeout', is: 'receiver' },
    // A reader of lines is its stream.
    { path: 'IncomingMessage#on|once|addListener', is: 'calls', at: '1', with: ['body'], when: { at: '0', matches: '^(?:data|line)$' } },
    { path: 'IncomingMessage#read()', is: 'source', origin: 'body', shape: 'string' },
    { path: 'IncomingMessage#on|once|addListener|setEncoding', is: 'receiver' },
    { path: 'IncomingMessage#[]', is: 'source', origin: 'body', name: '(piece)', shape: 'string' },
    { path: 'IncomingMessage#read()', is: 'source', origin: 'body', name: '(piece)', shape: 'string' },
    { path: 'RequestListener#', is: 'handler-arguments', of: ['IncomingMessage', 'ServerResponse'] },
    // What is taken out of its query is decoded.
    { path: 'IncomingMessage#url', is: 'source', origin: 'query', name: '(url)', shape: 'string', clears: ['header', 'log', 'redirect', 'url'] },
    { path: 'IncomingMessage#url', is: 'request-target', part: 'url' },
    { path: 'IncomingMessage#method', is: 'request-target', part: 'method' },
    { path: 'IncomingMessage#headers', is: 'source', origin: 'headers', shape: 'string' },
    { path: 'IncomingMessage#headers.authorization|cookie|x-api-key', is: 'credential' },
    { path: 'IncomingMessage#client|socket|connection.authorized', is: 'credential' },
    { path: 'IncomingMessage#client|socket|connection.getPeerCertificate()', is: 'credential' },
    { path: 'ServerResponse#statusCode|writeHead', is: 'status', at: '0' },
    { path: 'ServerResponse#end|write', is: 'respond', body: '0', text: 'sniffed' },
    { path: 'OutgoingMessage#setHeader|appendHeader', is: 'sets-header', name: '0', value: '1' },
    { path: 'ServerResponse#writeHead', is: 'sets-header', value: '-1' },
    { path: 'OutgoingMessage#setHeaders', is: 'receiver' },
  ],
});
