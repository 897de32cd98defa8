import { defineLibrary } from './define.js';

export const braintree = defineLibrary({
  packages: ['braintree'],
  facts: [
    { path: 'BraintreeGateway|connect()', is: 'instance', of: 'BraintreeGateway' },
    { path: 'BraintreeGateway#transaction.sale', is: 'sink', of: 'amount', at: ['0.amount'] },
  ],
});
