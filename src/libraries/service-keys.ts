import { defineLibrary } from './define.js';
import { keyRows } from './credential-rows.js';

/** Clients that the version 3 of the AWS SDK makes alike. */
const awsClients = ['s3', 'dynamodb', 'sqs', 'sns', 'ses', 'sesv2', 'lambda', 'kms', 'secrets-manager', 'cognito-identity-provider', 'sts', 'cloudwatch', 'eventbridge', 'bedrock-runtime', 'rekognition', 'textract', 'polly'];

/** Keys that services give out to those who call them. */
export const serviceKeys = defineLibrary({
  packages: ['aws-sdk', ...awsClients.map((name) => `@aws-sdk/client-${name}`), '@anthropic-ai/sdk', '@google/generative-ai', '@octokit/rest', '@pinecone-database/pinecone', '@sendgrid/client', '@sendgrid/mail', '@slack/bolt', '@slack/web-api', 'braintree', 'cloudinary', 'cohere-ai', 'contentful', 'discord.js', 'ethers', 'googleapis', 'imagekit', 'mailgun-js', 'minio', 'node-telegram-bot-api', 'openai', 'postmark', 'pusher', 'razorpay', 'resend', 'simple-oauth2', 'stripe', 'telegraf'],
  client: true,
  facts: [
    ...keyRows('aws-sdk:*()', '0.secretAccessKey', '0.credentials.secretAccessKey'),
    ...keyRows('aws-sdk:config.update', '0.secretAccessKey', '0.credentials.secretAccessKey'),
    ...keyRows('aws-sdk:Credentials()', '1'),
    ...keyRows('aws-sdk:DynamoDB.DocumentClient()', '0.secretAccessKey'),
    ...awsClients.flatMap((name) => keyRows(`@aws-sdk/client-${name}:*()`, '0.credentials.secretAccessKey')),
    ...keyRows('openai:default|OpenAI()', '0.apiKey'),
    ...keyRows('openai:Configuration()', '0.apiKey'),
    ...keyRows('@anthropic-ai/sdk:default|Anthropic()', '0.apiKey'),
    ...keyRows('@google/generative-ai:GoogleGenerativeAI()', '0'),
    ...keyRows('cohere-ai:CohereClient()', '0.token'),
    ...keyRows('@pinecone-database/pinecone:Pinecone()', '0.apiKey'),
    ...keyRows('@sendgrid/mail:setApiKey', '0'),
    ...keyRows('@sendgrid/client:setApiKey', '0'),
    ...keyRows('resend:Resend()', '0'),
    ...keyRows('postmark:ServerClient()', '0'),
    ...keyRows('mailgun-js:default', '0.apiKey'),
    ...keyRows('stripe:default', '0'),
    ...keyRows('@octokit/rest:Octokit()', '0.auth'),
    ...keyRows('@slack/web-api:WebClient()', '0'),
    ...keyRows('@slack/bolt:App()', '0.token', '0.signingSecret'),
    ...keyRows('discord.js:Client#login', '0'),
    ...keyRows('telegraf:Telegraf()', '0'),
    ...keyRows('node-telegram-bot-api:default()', '0'),
    ...keyRows('cloudinary:v2.config', '0.api_secret'),
    ...keyRows('cloudinary:config', '0.api_secret'),
    ...keyRows('pusher:default()', '0.secret'),
    ...keyRows('razorpay:default()', '0.key_secret'),
    ...keyRows('braintree:BraintreeGateway()', '0.privateKey'),
    ...keyRows('minio:Client()', '0.secretKey'),
    ...keyRows('imagekit:default()', '0.privateKey'),
    ...keyRows('contentful:createClient', '0.accessToken'),
    ...keyRows('simple-oauth2:ClientCredentials|AuthorizationCode|ResourceOwnerPassword()', '0.client.secret'),
    ...keyRows('googleapis:google.auth.OAuth2()', '1'),
    ...keyRows('ethers:Wallet()', '0'),
    ...keyRows('ethers:Wallet|HDNodeWallet.fromPhrase|fromMnemonic', '0'),
    ...keyRows('ethers:ethers.Wallet()', '0'),
  ],
});
