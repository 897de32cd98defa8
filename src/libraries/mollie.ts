import { defineLibrary } from './define.js';

export const mollie = defineLibrary({
  packages: ['@mollie/api-client'],
  facts: [
    { path: 'default|createMollieClient()', is: 'instance', of: 'MollieClient' },
    { path: 'MollieClient#payments.create', is: 'sink', of: 'amount', at: ['0.amount.value'] },
    { path: 'MollieClient#orders.create', is: 'sink', of: 'amount', at: ['0.amount.value'] },
  ],
});
