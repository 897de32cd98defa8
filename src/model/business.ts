import type { Flow, Risk } from '../facts/index.js';
import { storedAmounts, trustedAmounts, type StoredAmount } from './amounts.js';
import type { ModelParts } from './model.js';

/** Questions about flows of business: what is paid, bought, sent by partners. */
export class BusinessQuestions {
  constructor(
    readonly parts: ModelParts,
    readonly flows: (risk: Risk) => readonly Flow[],
  ) {}

  /** Amounts that a client decides and a payment service charges. */
  trustedAmounts(): readonly Flow[] {
    return trustedAmounts(this.flows('amount'), this.parts);
  }

  /** Amounts that a client writes into records of purchases. */
  storedAmounts(): readonly StoredAmount[] {
    return storedAmounts(this.parts.endpoints);
  }
}
