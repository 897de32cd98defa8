export * from './answer.js';
export * from './api.js';
export * from './instruction.js';
export * from './library.js';
export * from './link-input.js';
export * from './module.js';
export * from './risk.js';
export * from './span.js';
