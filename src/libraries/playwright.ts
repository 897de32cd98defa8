import { defineLibrary } from './define.js';

export const playwright = defineLibrary({
  packages: ['playwright', 'playwright-core', '@playwright/test'],
  facts: [
    { path: 'chromium|firefox|webkit', is: 'instance', of: 'BrowserType' },
    { path: 'BrowserType#launch|connect|connectOverCDP()', is: 'instance', of: 'Browser' },
    { path: 'BrowserType#launchPersistentContext()', is: 'instance', of: 'BrowserContext' },
    { path: 'Browser#newContext()', is: 'instance', of: 'BrowserContext' },
    { path: 'Browser|BrowserContext#newPage()', is: 'instance', of: 'Page' },
    { path: 'Page|Frame#goto', is: 'sink', of: 'url', at: ['0'] },
    { path: 'Page|Frame#setContent', is: 'sink', of: 'page', at: ['0'] },
    { path: 'Page|Frame#evaluate|evaluateHandle|waitForFunction', is: 'sink', of: 'code', at: ['0'] },
    { path: 'Page|Frame#$eval|$$eval', is: 'sink', of: 'code', at: ['1'] },
    { path: 'Page|Frame#addScriptTag', is: 'sink', of: 'code', at: ['0.content'] },
    { path: 'Page|BrowserContext#request', is: 'instance', of: 'APIRequestContext' },
    { path: 'request.newContext()', is: 'instance', of: 'APIRequestContext' },
    { path: 'APIRequestContext#get|post|put|patch|delete|head|fetch', is: 'sink', of: 'url', at: ['0'] },
  ],
});
