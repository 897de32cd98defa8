import { defineLibrary } from './define.js';

export const adyen = defineLibrary({
  packages: ['@adyen/api-library'],
  facts: [
    { path: 'CheckoutAPI()', is: 'instance', of: 'CheckoutAPI' },
    { path: 'CheckoutAPI#PaymentsApi.payments', is: 'sink', of: 'amount', at: ['0.amount.value'] },
    { path: 'CheckoutAPI#PaymentsApi.sessions', is: 'sink', of: 'amount', at: ['0.amount.value'] },
    { path: 'CheckoutAPI#payments', is: 'sink', of: 'amount', at: ['0.amount.value'] },
    { path: 'CheckoutAPI#sessions', is: 'sink', of: 'amount', at: ['0.amount.value'] },
  ],
});
