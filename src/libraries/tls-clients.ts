import { defineLibrary } from './define.js';
import { oldVersions, tlsRows } from './option-rows.js';

/** Settings of a connection string of MongoDB that leave certificates unchecked. */
const uncheckedAddress = '^mongodb.*[?&](?:tls|ssl)(?:Insecure|AllowInvalidCertificates|AllowInvalidHostnames)=true';

/** How clients of other servers take options of Node's TLS. */
export const tlsClients = defineLibrary({
  packages: ['nodemailer', '@nestjs-modules/mailer', '@nestjs/sequelize', 'ioredis', 'redis', '@redis/client', 'mongodb', 'mongoose', 'amqplib', '@elastic/elasticsearch', '@opensearch-project/opensearch', 'ldapjs', 'ldapts', 'soap', 'node-curl', 'node:http2', 'http2', 'node:tls', 'tls', 'node:process', 'process', 'global'],
  facts: [
    ...tlsRows('nodemailer:createTransport', '0.tls', '0.host'),
    ...tlsRows('@nestjs-modules/mailer:MailerModule.forRoot', '0.transport.tls', '0.transport.host'),
    ...tlsRows('@nestjs-modules/mailer:MailerModule.forRootAsync', '0.useFactory.ret.transport.tls', '0.useFactory.ret.transport.host'),
    ...tlsRows('@nestjs/sequelize:SequelizeModule.forRoot', '0.dialectOptions.ssl', '0.host'),
    ...tlsRows('@nestjs/sequelize:SequelizeModule.forRootAsync', '0.useFactory.ret.dialectOptions.ssl', '0.useFactory.ret.host'),
    ...tlsRows('ioredis:default|Redis()', '0.tls', '0.host'),
    ...tlsRows('ioredis:default|Redis()', '1.tls', '1.host'),
    ...tlsRows('ioredis:default|Redis()', '2.tls', '1'),
    ...tlsRows('ioredis:Cluster|Redis.Cluster()', '1.redisOptions.tls'),
    ...tlsRows('redis:createClient', '0.socket', '0.socket.host'),
    ...tlsRows('redis:createClient', '0.tls', '0.host'),
    ...tlsRows('@redis/client:createClient', '0.socket', '0.socket.host'),
    ...tlsRows('amqplib:connect', '1'),
    ...tlsRows('@elastic/elasticsearch:Client()', '0.tls'),
    ...tlsRows('@elastic/elasticsearch:Client()', '0.ssl'),
    ...tlsRows('@opensearch-project/opensearch:Client()', '0.ssl'),
    ...tlsRows('ldapjs:createClient', '0.tlsOptions'),
    ...tlsRows('ldapts:Client()', '0.tlsOptions'),
    { path: 'mongodb:MongoClient()', is: 'option', of: 'tls-verification', at: ['1.tlsInsecure', '1.tlsAllowInvalidCertificates', '1.tlsAllowInvalidHostnames'], weak: { is: [true] } },
    { path: 'mongodb:MongoClient()', is: 'option', of: 'tls-verification', at: ['1.sslValidate', '1.rejectUnauthorized'], weak: { is: [false] } },
    { path: 'mongodb:MongoClient.connect', is: 'option', of: 'tls-verification', at: ['1.tlsInsecure', '1.tlsAllowInvalidCertificates', '1.tlsAllowInvalidHostnames'], weak: { is: [true] } },
    { path: 'mongoose:connect|createConnection', is: 'option', of: 'tls-verification', at: ['1.tlsInsecure', '1.tlsAllowInvalidCertificates', '1.tlsAllowInvalidHostnames'], weak: { is: [true] } },
    { path: 'mongoose:connect|createConnection', is: 'option', of: 'tls-verification', at: ['1.sslValidate', '1.rejectUnauthorized'], weak: { is: [false] } },
    ...tlsRows('node:http2:connect', '1'),
    ...tlsRows('http2:connect', '1'),
    { path: 'node:tls:createSecureContext|createServer', is: 'option', of: 'tls-version', at: ['0.minVersion', '0.secureProtocol'], weak: { is: oldVersions } },
    { path: 'tls:createSecureContext|createServer', is: 'option', of: 'tls-version', at: ['0.minVersion', '0.secureProtocol'], weak: { is: oldVersions } },
    { path: 'node:tls:DEFAULT_MIN_VERSION', is: 'option', of: 'tls-version', at: ['0'], weak: { is: oldVersions } },
    { path: 'tls:DEFAULT_MIN_VERSION', is: 'option', of: 'tls-version', at: ['0'], weak: { is: oldVersions } },
    { path: 'mongodb:MongoClient()', is: 'option', of: 'tls-verification', at: ['0'], weak: { like: uncheckedAddress } },
    { path: 'mongodb:MongoClient.connect', is: 'option', of: 'tls-verification', at: ['0'], weak: { like: uncheckedAddress } },
    { path: 'mongoose:connect|createConnection', is: 'option', of: 'tls-verification', at: ['0'], weak: { like: uncheckedAddress } },
    { path: 'node-curl:default', is: 'option', of: 'tls-verification', at: ['0.SSL_VERIFYPEER', '1.SSL_VERIFYPEER', '0.SSL_VERIFYHOST', '1.SSL_VERIFYHOST'], weak: { is: [0, false] } },
    { path: 'global:process.env.NODE_TLS_REJECT_UNAUTHORIZED', is: 'option', of: 'tls-verification', at: ['0'], weak: { is: ['0', 0, false] } },
    { path: 'node:process:env.NODE_TLS_REJECT_UNAUTHORIZED', is: 'option', of: 'tls-verification', at: ['0'], weak: { is: ['0', 0, false] } },
    { path: 'process:env.NODE_TLS_REJECT_UNAUTHORIZED', is: 'option', of: 'tls-verification', at: ['0'], weak: { is: ['0', 0, false] } },
  ],
});
