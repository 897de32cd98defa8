import { defineLibrary } from './define.js';

export const puppeteer = defineLibrary({
  packages: ['puppeteer', 'puppeteer-core', 'puppeteer-extra'],
  facts: [
    { path: 'launch|connect()', is: 'instance', of: 'Browser' },
    { path: 'Browser|BrowserContext#newPage()', is: 'instance', of: 'Page' },
    {
      path: 'Browser#createBrowserContext|createIncognitoBrowserContext|defaultBrowserContext()',
      is: 'instance',
      of: 'BrowserContext',
    },
    { path: 'Page#mainFrame()', is: 'instance', of: 'Frame' },
    { path: 'Page|Frame#goto', is: 'sink', of: 'url', at: ['0'] },
    { path: 'Page|Frame#setContent', is: 'sink', of: 'page', at: ['0'] },
    { path: 'Page|Frame#evaluate|evaluateHandle|evaluateOnNewDocument|waitForFunction', is: 'sink', of: 'code', at: ['0'] },
    { path: 'Page|Frame#$eval|$$eval', is: 'sink', of: 'code', at: ['1'] },
    { path: 'Page|Frame#addScriptTag', is: 'sink', of: 'code', at: ['0.content'] },
  ],
});
