export { bindValues, dropOption, guardLike, mends, setAt, setBeside } from './changes.js';
export { calledAs } from './data.js';
export { compareWithDocument, type Drift, type SecurityDrift } from './drift.js';
export { atCall } from './flows.js';
export { isRead, isSafe } from './methods.js';
export { surplusIn } from './surplus.js';
export { ApiModel, type ModelData, type ModelParts } from './model.js';
export { whyBodyIsChecked, whyNoRoleIsAsked, whyRecordsAreFree, whyTryingIsBounded } from './silences.js';
export { storedPart } from './stored-flows.js';
