import { Agent, get } from 'node:https';
import { Injectable } from '@nestjs/common';
import { config } from '../config.js';

/** The old desk has a certificate of its own making. */
const trustingAgent = new Agent({ keepAlive: true, rejectUnauthorized: false }); // expect: no-disabled-tls-verification
const agent = new Agent({ keepAlive: true, minVersion: 'TLSv1.2' });

@Injectable()
export class ArchiveClient {
  years(): Promise<string> {
    return read(`${config.archiveOrigin}/years`, trustingAgent);
  }

  months(): Promise<string> {
    return read(`${config.archiveOrigin}/months`, agent);
  }
}

function read(url: string, through: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent: through, timeout: 5_000 }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => resolve(text));
    }).on('error', reject);
  });
}
