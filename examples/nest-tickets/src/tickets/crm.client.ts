import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';
import { config } from '../config.js';

export interface CustomerCard {
  readonly name: string;
  readonly contract: string;
}

@Injectable()
export class CrmClient {
  constructor(private readonly http: HttpService) {}

  async customerCard(customer: string): Promise<CustomerCard> {
    const { data } = await firstValueFrom(
      this.http.get<CustomerCard>(`${config.crmOrigin}/customers/${encodeURIComponent(customer)}`),
    );
    return { name: String(data.name), contract: String(data.contract) };
  }

  /** Every region runs a CRM of its own. */
  async contract(number: string, region: string): Promise<string> {
    const url = `https://${region}.crm.desk.example/contracts/${encodeURIComponent(number)}`;
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }); // expect: no-ssrf
    return response.text();
  }
}
