import { defineLibrary } from './define.js';
import { sentHeaders } from './option-rows.js';

export const nestjsAxios = defineLibrary({
  packages: ['@nestjs/axios'],
  facts: [
    sentHeaders('HttpService#get|delete|head|options', ['0', '1.baseURL'], ['1.headers']),
    sentHeaders('HttpService#post|put|patch|postForm|putForm|patchForm', ['0', '2.baseURL'], ['2.headers']),
    sentHeaders('HttpService#request', ['0.url', '0.baseURL'], ['0.headers']),
    { path: 'HttpService#get|delete|head|options', is: 'sink', of: 'url', at: ['0', '1.baseURL'] },
    { path: 'HttpService#post|put|patch|postForm|putForm|patchForm', is: 'sink', of: 'url', at: ['0', '2.baseURL'] },
    { path: 'HttpService#request', is: 'sink', of: 'url', at: ['0.url', '0.baseURL'] },
    { path: 'HttpService#axiosRef', is: 'instance', of: 'axios:AxiosInstance' },
    { path: 'HttpModule.register', is: 'sink', of: 'url', at: ['0.baseURL'] },
  ],
});
