import type { Flow, Risk } from '../facts/index.js';
import { storedAmounts, trustedAmounts, type StoredAmount } from './amounts.js';
import type { ModelParts } from './model.js';
import { signatureFaults, type SignatureFault } from './webhooks.js';

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

  /** Checks of signatures that do not work. */
  signatureFaults(): readonly SignatureFault[] {
    return signatureFaults(this.flows('signature'), this.parts);
  }

  /** Amounts that a client writes into records of purchases. */
  storedAmounts(): readonly StoredAmount[] {
    return storedAmounts(this.parts.endpoints);
  }
}
