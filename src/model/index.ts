export { compareWithDocument, type Drift, type SecurityDrift } from './drift.js';
export { ApiModel, type ModelParts } from './model.js';
