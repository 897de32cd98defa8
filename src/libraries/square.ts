import { defineLibrary } from './define.js';

/** Both the client of today and the one that it calls legacy. */
export const square = defineLibrary({
  packages: ['square', 'square/legacy'],
  facts: [
    { path: 'SquareClient|Client()', is: 'instance', of: 'SquareClient' },
    { path: 'SquareClient#payments.create', is: 'sink', of: 'amount', at: ['0.amountMoney.amount'] },
    { path: 'SquareClient#paymentsApi.createPayment', is: 'sink', of: 'amount', at: ['0.amountMoney.amount'] },
  ],
});
