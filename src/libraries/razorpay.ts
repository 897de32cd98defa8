import { defineLibrary } from './define.js';

export const razorpay = defineLibrary({
  packages: ['razorpay'],
  facts: [
    { path: 'default|Razorpay()', is: 'instance', of: 'Razorpay' },
    { path: 'Razorpay#orders.create', is: 'sink', of: 'amount', at: ['0.amount'] },
    { path: 'Razorpay#paymentLink.create', is: 'sink', of: 'amount', at: ['0.amount'] },
  ],
});
