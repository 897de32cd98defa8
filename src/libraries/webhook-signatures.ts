import { defineLibrary } from './define.js';

/** Checks of signatures that senders of webhooks put into headers. All but the verdicts throw. */
export const webhookSignatures = defineLibrary({
  packages: ['svix', 'standardwebhooks', '@octokit/webhooks', '@octokit/webhooks-methods', 'twilio', 'discord-interactions'],
  facts: [
    { path: 'Webhook()', is: 'instance', of: 'Webhook' },
    { path: 'Webhook#verify', is: 'signature', over: '0', checks: true },
    { path: 'Webhooks()', is: 'instance', of: 'Webhooks' },
    { path: 'Webhooks#verify', is: 'signature', over: '0', checks: true },
    { path: 'Webhooks#verify', is: 'verdict' },
    { path: 'Webhooks#verifyAndReceive', is: 'signature', over: '0.payload', checks: true },
    { path: 'verify', is: 'signature', over: '1', checks: true },
    { path: 'verify', is: 'verdict' },
    { path: 'validateRequest|validateRequestWithBody|validateExpressRequest', is: 'verdict' },
    { path: 'twilio:webhook()', is: 'middleware', kind: 'auth', optionalIf: { at: '0.validate', value: false } },
    { path: 'verifyKey', is: 'signature', over: '0', checks: true },
    { path: 'verifyKey', is: 'verdict' },
  ],
});
