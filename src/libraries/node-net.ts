import { defineLibrary } from './define.js';
import { tlsRows } from './option-rows.js';

export const nodeNet = defineLibrary({
  packages: ['node:net', 'net', 'node:tls', 'tls'],
  facts: [
    ...tlsRows('connect', '0', '0.host'),
    ...tlsRows('connect', '1', '1.host'),
    ...tlsRows('connect', '2', '1'),
    // An address holds digits, letters, dots and colons. In a URL it is what a look-up would give: whoever asks for it looks at it.
    { path: 'isIP|isIPv4|isIPv6', is: 'checks', at: '0', clears: ['sql', 'nosql', 'nosql-code', 'command', 'argument', 'code', 'template', 'ldap', 'xpath', 'regex', 'html', 'path', 'header', 'log'], ofHost: ['url'], by: 'boolean' },
    ...tlsRows('TLSSocket()', '1'),
    { path: 'connect|createConnection', is: 'sink', of: 'url', at: ['0.host', '1'] },
    { path: 'createServer', is: 'calls', at: '-1', with: ['Socket'] },
    { path: 'createServer()', is: 'instance', of: 'Server' },
    { path: 'Server#on|once', is: 'calls', at: '1', with: ['Socket'], when: { at: '0', matches: '^(?:secureC|c)onnection$' } },
    { path: 'Server#on|once|listen', is: 'receiver' },
    { path: 'Socket#on|once', is: 'calls', at: '1', with: ['message'], when: { at: '0', matches: '^data$' } },
    { path: 'Socket#on|once|setEncoding', is: 'receiver' },
    { path: 'Socket|TLSSocket#connect', is: 'sink', of: 'url', at: ['0.host', '1'] },
  ],
});
