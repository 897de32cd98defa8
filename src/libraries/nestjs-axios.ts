import { defineLibrary } from './define.js';
import { redirectRows, sentHeaders } from './option-rows.js';

export const nestjsAxios = defineLibrary({
  packages: ['@nestjs/axios'],
  facts: [
    sentHeaders('HttpService#get|delete|head|options', ['0', '1.baseURL'], ['1.headers']),
    sentHeaders('HttpService#post|put|patch|postForm|putForm|patchForm', ['0', '2.baseURL'], ['2.headers']),
    sentHeaders('HttpService#request', ['0.url', '0.baseURL'], ['0.headers']),
    redirectRows('HttpService#get|delete|head|options', ['1.beforeRedirect', '1.maxRedirects'], '@nestjs/axios'),
    redirectRows('HttpService#post|put|patch|postForm|putForm|patchForm', ['2.beforeRedirect', '2.maxRedirects'], '@nestjs/axios'),
    redirectRows('HttpService#request', ['0.beforeRedirect', '0.maxRedirects'], '@nestjs/axios'),
    { path: 'HttpModule.register', is: 'option-default', name: '@nestjs/axios', at: ['0.beforeRedirect', '0.maxRedirects'] },
    { path: 'HttpModule.registerAsync', is: 'option-default', name: '@nestjs/axios', at: ['0'] },
    { path: 'HttpService#get|delete|head|options', is: 'sink', of: 'url', at: ['0', '1.baseURL'] },
    { path: 'HttpService#post|put|patch|postForm|putForm|patchForm', is: 'sink', of: 'url', at: ['0', '2.baseURL'] },
    { path: 'HttpService#request', is: 'sink', of: 'url', at: ['0.url', '0.baseURL'] },
    { path: 'HttpService#axiosRef', is: 'instance', of: 'axios:AxiosInstance' },
    { path: 'HttpModule.register', is: 'sink', of: 'url', at: ['0.baseURL'] },
  ],
});
