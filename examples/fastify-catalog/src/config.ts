export const config = {
  jwtSecret: required('JWT_SECRET'),
  feedApiToken: required('FEED_API_TOKEN'),
  editor: { email: required('EDITOR_EMAIL'), password: required('EDITOR_PASSWORD') },
  imageOrigin: 'https://images.catalog.example',
  feedOrigins: ['https://feeds.northwind.example', 'https://feeds.contoso.example'],
};

/** The exchange feeds we read, by the name that the API gives them. */
export const exchangeFeeds = {
  ecb: 'https://rates.ecb.example/daily.json',
  fed: 'https://rates.fed.example/latest.json',
} as const;

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is missing.`);
  return value;
}
