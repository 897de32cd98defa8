import { defineLibrary } from './define.js';

/** What `marked` has been told: that it leaves markup out (`sanitize`, before version 8), or what is done with the page it makes. */
const cleaning = ['this.(setOptions).0.sanitize', 'self.(setOptions).0.sanitize', 'this.(use).0.hooks.postprocess', 'self.(use).0.hooks.postprocess'];

/**
 * Make pages of Markdown, and let the markup in it pass as it is (https://showdownjs.com/docs/xss/, https://marked.js.org/#usage), or where they are told to
 * (https://github.com/markdown-it/markdown-it/blob/master/docs/security.md).
 */
export const markdown = defineLibrary({
  packages: ['showdown', 'snarkdown', 'marked', 'markdown-it', 'remarkable'],
  facts: [
    { path: 'showdown:Converter()', is: 'instance', of: 'showdown:Converter' },
    { path: 'showdown:Converter#makeHtml', is: 'derives', from: ['0'], shape: 'string' },
    { path: 'snarkdown:default', is: 'derives', from: ['0'], shape: 'string' },
    { path: 'marked:default|marked|parse|parseInline', is: 'derives', from: ['0'], shape: 'string', unless: ['1.sanitize', ...cleaning] },
    { path: 'marked:marked.parse|parseInline', is: 'derives', from: ['0'], shape: 'string', unless: ['1.sanitize', ...cleaning] },
    { path: 'marked:Marked#parse|parseInline', is: 'derives', from: ['0'], shape: 'string', unless: ['0.hooks.postprocess', 'this.0.hooks.postprocess', ...cleaning] },
    { path: 'marked:setOptions|use', is: 'receiver' },
    { path: 'marked:marked.setOptions|use', is: 'receiver' },
    { path: 'marked:Marked#setOptions|use', is: 'receiver' },
    { path: 'markdown-it:default|MarkdownIt()', is: 'instance', of: 'markdown-it:MarkdownIt' },
    { path: 'markdown-it:MarkdownIt#render|renderInline', is: 'derives', from: ['0'], shape: 'string', when: 'this.0.html' },
    { path: 'markdown-it:MarkdownIt#render|renderInline', is: 'derives', from: ['0'], shape: 'string', when: 'this.1.html' },
    { path: 'markdown-it:MarkdownIt#use|enable|disable|set', is: 'receiver' },
    { path: 'remarkable:default|Remarkable()', is: 'instance', of: 'remarkable:Remarkable' },
    { path: 'remarkable:Remarkable#render', is: 'derives', from: ['0'], shape: 'string', when: 'this.0.html' },
  ],
});
