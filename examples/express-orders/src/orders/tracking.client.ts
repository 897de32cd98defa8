import { config } from '../config.js';

export interface TrackingState {
  readonly state: string;
  readonly updatedAt: string;
}

export async function fetchTrackingState(code: string): Promise<TrackingState> {
  const response = await fetch(`${config.trackingOrigin}/v1/parcels/${encodeURIComponent(code)}`, {
    signal: AbortSignal.timeout(5_000),
  });
  const { state, updatedAt } = (await response.json()) as Record<string, unknown>;
  return { state: String(state), updatedAt: String(updatedAt) };
}
