import * as client from './feed.client.js';

export interface FeedPreview {
  readonly entries: number;
  readonly sample: unknown[];
}

export class FeedsService {
  async preview(url: string): Promise<FeedPreview> {
    return summary(await client.readFeed(url));
  }

  async previewAgreed(url: string): Promise<FeedPreview> {
    return summary(await client.readAgreedFeed(url));
  }

  async images(path: string): Promise<FeedPreview> {
    return summary(await client.readImageList(path));
  }

  rates(source: 'ecb' | 'fed') {
    return client.readExchangeRates(source);
  }
}

function summary(feed: unknown): FeedPreview {
  const entries = Array.isArray(feed) ? feed : [];
  return { entries: entries.length, sample: entries.slice(0, 5) };
}
