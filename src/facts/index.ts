export * from './answer.js';
export * from './instruction.js';
export * from './module.js';
export * from './span.js';
export * from './library.js';
export * from './risk.js';
export * from './link-input.js';
