import { defineLibrary } from './define.js';

/** Applications that run inside a shop: whoever calls proves it with a session of that shop. */
export const shopifyAppExpress = defineLibrary({
  packages: ['@shopify/shopify-app-express'],
  facts: [
    { path: 'shopifyApp().validateAuthenticatedSession()', is: 'middleware', kind: 'auth' },
    { path: 'shopifyApp().ensureInstalledOnShop|auth.begin|redirectToShopifyOrAppRoot|redirectOutOfApp()', is: 'middleware', kind: 'pass' },
    { path: 'shopifyApp().auth.callback()', is: 'middleware', kind: 'auth' },
    { path: 'shopifyApp().cspHeaders()', is: 'middleware', kind: 'headers' },
  ],
});
