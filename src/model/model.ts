import type { Endpoint, Flow, Risk, Settings, Span, TokenSigning, TokenVerification } from '../facts/index.js';

export interface ModelParts {
  readonly root: string;
  readonly settings: Settings;
  readonly endpoints: readonly Endpoint[];
  readonly flows: readonly Flow[];
  readonly signings: readonly TokenSigning[];
  readonly verifications: readonly TokenVerification[];
  /** Offsets of the first character of each line of a file. */
  readonly lines: (file: string) => readonly number[];
}

/** The API as the code serves it, and the questions that rules and commands ask about it. */
export class ApiModel {
  constructor(readonly parts: ModelParts) {}

  get endpoints(): readonly Endpoint[] {
    return this.parts.endpoints;
  }

  get signings(): readonly TokenSigning[] {
    return this.parts.signings;
  }

  get verifications(): readonly TokenVerification[] {
    return this.parts.verifications;
  }

  /** Flows of one risk, one for each place that must change: the first source stands for the others. */
  flows(risk: Risk): readonly Flow[] {
    const bySink = new Map<string, Flow>();
    for (const flow of this.parts.flows) {
      if (flow.risk !== risk) continue;
      const key = `${flow.sinkSpan.file}:${String(flow.sinkSpan.start)}`;
      if (!bySink.has(key)) bySink.set(key, flow);
    }
    return [...bySink.values()];
  }

  /** `orders.service.ts:31`: short enough for a tooltip; 1-based line. */
  place(span: Span): string {
    return `${span.file.slice(span.file.lastIndexOf('/') + 1)}:${String(this.line(span))}`;
  }

  /** The file as the project names it: relative to its root. */
  relative(file: string): string {
    return file.startsWith(`${this.parts.root}/`) ? file.slice(this.parts.root.length + 1) : file;
  }

  /** The 1-based line a span starts in. */
  line(span: Span): number {
    const lines = this.parts.lines(span.file);
    let low = 0;
    let high = lines.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((lines[middle] ?? 0) <= span.start) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
