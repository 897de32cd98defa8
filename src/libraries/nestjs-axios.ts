import { defineLibrary } from './define.js';

export const nestjsAxios = defineLibrary({
  packages: ['@nestjs/axios'],
  facts: [
    { path: 'HttpService#get|delete|head|options', is: 'sink', of: 'url', at: ['0', '1.baseURL'] },
    { path: 'HttpService#post|put|patch|postForm|putForm|patchForm', is: 'sink', of: 'url', at: ['0', '2.baseURL'] },
    { path: 'HttpService#request', is: 'sink', of: 'url', at: ['0.url', '0.baseURL'] },
    { path: 'HttpService#axiosRef', is: 'instance', of: 'axios:AxiosInstance' },
    { path: 'HttpModule.register', is: 'sink', of: 'url', at: ['0.baseURL'] },
  ],
});
