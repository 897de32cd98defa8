import { defineLibrary } from './define.js';

export const razorpay = defineLibrary({
  packages: ['razorpay', 'razorpay/dist/utils/razorpay-utils'],
  facts: [
    { path: 'default|Razorpay()', is: 'instance', of: 'Razorpay' },
    { path: 'Razorpay#orders.create', is: 'sink', of: 'amount', at: ['0.amount'] },
    { path: 'Razorpay#paymentLink.create', is: 'sink', of: 'amount', at: ['0.amount'] },
    { path: 'validateWebhookSignature', is: 'signature', over: '0', checks: true },
    { path: 'validateWebhookSignature', is: 'verdict' },
  ],
});
