import { defineLibrary } from './define.js';

/** Work that takes a processor or a browser for a while. */
export const costlyWork = defineLibrary({
  packages: ['puppeteer', 'puppeteer-core', 'playwright', 'playwright-core', 'playwright-chromium', 'html-pdf', 'html-pdf-node', 'wkhtmltopdf', 'sharp', 'jimp', 'gm', 'tesseract.js', 'fluent-ffmpeg', 'bcrypt', 'bcryptjs', 'argon2', 'node:crypto', 'crypto'],
  facts: [
    ...['puppeteer', 'puppeteer-core'].map((name) => ({ path: `${name}:launch`, is: 'costs', what: 'page' }) as const),
    ...['playwright', 'playwright-core', 'playwright-chromium'].map((name) => ({ path: `${name}:chromium|firefox|webkit.launch`, is: 'costs', what: 'page' }) as const),
    { path: 'html-pdf:create', is: 'costs', what: 'page' },
    { path: 'html-pdf-node:generatePdf|generatePdfs', is: 'costs', what: 'page' },
    { path: 'wkhtmltopdf:default', is: 'costs', what: 'page' },
    { path: 'sharp:default', is: 'costs', what: 'image' },
    { path: 'jimp:read|Jimp.read', is: 'costs', what: 'image' },
    { path: 'gm:default', is: 'costs', what: 'image' },
    { path: 'tesseract.js:recognize', is: 'costs', what: 'image' },
    { path: 'fluent-ffmpeg:default', is: 'costs', what: 'image' },
    { path: 'bcrypt:hash|hashSync', is: 'costs', what: 'hash' },
    { path: 'bcryptjs:hash|hashSync', is: 'costs', what: 'hash' },
    { path: 'argon2:hash', is: 'costs', what: 'hash' },
    { path: 'node:crypto:pbkdf2|pbkdf2Sync|scrypt|scryptSync', is: 'costs', what: 'hash' },
    { path: 'crypto:pbkdf2|pbkdf2Sync|scrypt|scryptSync', is: 'costs', what: 'hash' },
  ],
});
