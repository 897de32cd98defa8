import { defineLibrary } from './define.js';

/** The server SDK of today, and the one before it: their names differ. */
export const paypal = defineLibrary({
  packages: ['@paypal/paypal-server-sdk', '@paypal/checkout-server-sdk'],
  facts: [
    { path: 'OrdersController()', is: 'instance', of: 'OrdersController' },
    { path: 'OrdersController#createOrder|ordersCreate', is: 'sink', of: 'amount', at: ['0.body.purchaseUnits[].amount.value'] },
    { path: 'orders.OrdersCreateRequest()', is: 'instance', of: 'OrdersCreateRequest' },
    { path: 'OrdersCreateRequest#requestBody', is: 'sink', of: 'amount', at: ['0.purchase_units[].amount.value'] },
  ],
});
