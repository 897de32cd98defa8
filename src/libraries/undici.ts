import { defineLibrary } from './define.js';
import { redirectRows, sentHeaders, timeoutRow, tlsRows } from './option-rows.js';

export const undici = defineLibrary({
  packages: ['undici'],
  types: {
    Client: 'Dispatcher',
    Pool: 'Dispatcher',
    BalancedPool: 'Dispatcher',
    Agent: 'Dispatcher',
    ProxyAgent: 'Dispatcher',
  },
  facts: [
    ...tlsRows('Agent|Pool|Client|ProxyAgent|BalancedPool|EnvHttpProxyAgent|RetryAgent()', '0.connect'),
    ...tlsRows('Pool|Client|BalancedPool()', '1.connect'),
    ...tlsRows('ProxyAgent|EnvHttpProxyAgent()', '0.requestTls'),
    ...tlsRows('ProxyAgent|EnvHttpProxyAgent()', '0.proxyTls'),
    { path: 'request|stream|pipeline|fetch|connect|upgrade', is: 'sink', of: 'url', at: ['0'] },
    redirectRows('fetch', ['1.redirect']),
    timeoutRow('request|fetch|stream', ['1.signal', '1.headersTimeout', '1.bodyTimeout', '1.dispatcher'], { mend: ['AbortSignal.timeout(5000)'] }),
    sentHeaders('request|stream|pipeline|fetch', ['0'], ['1.headers'], ['1.body']),
    sentHeaders('Dispatcher#request|stream|pipeline|dispatch', ['0.origin'], ['0.headers'], ['0.body']),
    { path: 'Client|Pool|BalancedPool|Request|WebSocket|EventSource()', is: 'sink', of: 'url', at: ['0'] },
    { path: 'Dispatcher#request|stream|pipeline|connect|upgrade|dispatch', is: 'sink', of: 'url', at: ['0.origin'] },
  ],
});
