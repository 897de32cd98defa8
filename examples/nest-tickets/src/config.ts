export const config = {
  jwtSecret: required('JWT_SECRET'),
  portalSecret: required('PORTAL_SECRET'),
  integrationSecret: required('INTEGRATION_SECRET'),
  admin: { email: required('ADMIN_EMAIL'), password: required('ADMIN_PASSWORD') },
  accessTokenTtl: '20m' as const,
  portalTokenTtl: '2h' as const,
  crmOrigin: 'https://crm.desk.example',
  archiveOrigin: 'https://archive.desk.example',
  chatOrigin: 'https://chat.desk.example',
  webhookHosts: ['hooks.desk.example', 'events.partner.example'],
};

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is missing.`);
  return value;
}
