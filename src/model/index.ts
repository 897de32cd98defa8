export { ApiModel, type ModelParts } from './model.js';
