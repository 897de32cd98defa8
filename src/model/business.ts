import type { Flow, Risk } from '../facts/index.js';
import { storedAmounts, trustedAmounts, type StoredAmount } from './amounts.js';
import type { ModelParts } from './model.js';
import { reusableTokens, type ReusableToken } from './one-time.js';
import { unboundedFlows, type UnboundedFlow } from './throttling.js';
import { signatureFaults, unsignedWebhooks, type SignatureFault, type UnsignedWebhook } from './webhooks.js';

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

  /** Routes for partners whose requests are acted on though nothing shows who wrote them. */
  unsignedWebhooks(): readonly UnsignedWebhook[] {
    return unsignedWebhooks(this.parts);
  }

  /** Amounts that a client writes into records of purchases. */
  storedAmounts(): readonly StoredAmount[] {
    return storedAmounts(this.parts.endpoints);
  }

  /** Flows that a caller may run without end: those that make records for anybody, and those that the options name. */
  unboundedFlows(named: readonly string[]): readonly UnboundedFlow[] {
    return unboundedFlows(this.parts, named);
  }

  /** One-time tokens that stay good after they were used. */
  reusableTokens(): readonly ReusableToken[] {
    return reusableTokens(this.parts.endpoints);
  }
}
