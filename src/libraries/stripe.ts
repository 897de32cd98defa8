import { defineLibrary } from './define.js';

/** Server SDK of Stripe: amounts are in the smallest unit of the currency (docs.stripe.com/api). */
export const stripe = defineLibrary({
  packages: ['stripe'],
  facts: [
    { path: 'default|Stripe()', is: 'instance', of: 'Stripe' },
    { path: 'Stripe#paymentIntents.create', is: 'sink', of: 'amount', at: ['0.amount'] },
    { path: 'Stripe#charges.create', is: 'sink', of: 'amount', at: ['0.amount'] },
    { path: 'Stripe#paymentIntents.update', is: 'sink', of: 'amount', at: ['1.amount'] },
    { path: 'Stripe#checkout.sessions.create', is: 'sink', of: 'amount', at: ['0.line_items[].price_data.unit_amount', '0.line_items[].price_data.unit_amount_decimal'] },
    { path: 'Stripe#invoiceItems.create', is: 'sink', of: 'amount', at: ['0.amount', '0.unit_amount'] },
    { path: 'Stripe#webhooks.constructEvent|constructEventAsync', is: 'signature', over: '0', checks: true },
  ],
});
