import { defineLibrary } from './define.js';

const recipients = ['0.to', '0.cc', '0.bcc'];

/** What sends mails, texts and voice calls, each of which costs something and reaches somebody. */
export const messengers = defineLibrary({
  packages: ['nodemailer', '@nestjs-modules/mailer', '@sendgrid/mail', 'resend', 'postmark', '@aws-sdk/client-ses', '@aws-sdk/client-sesv2', '@aws-sdk/client-sns', 'twilio', 'aws-sdk', 'mailgun.js', 'mailgun-js', '@vonage/server-sdk', 'nexmo', 'plivo', 'messagebird', 'node-mailjet', '@getbrevo/brevo'],
  facts: [
    { path: 'nodemailer:Transporter#sendMail', is: 'sink', of: 'recipient', at: recipients },
    { path: '@nestjs-modules/mailer:MailerService#sendMail', is: 'sink', of: 'recipient', at: recipients },
    { path: '@sendgrid/mail:send|sendMultiple', is: 'sink', of: 'recipient', at: ['0.to', '0.personalizations[].to'] },
    { path: 'resend:Resend#emails.send', is: 'sink', of: 'recipient', at: recipients },
    { path: 'postmark:ServerClient#sendEmail', is: 'sink', of: 'recipient', at: ['0.To'] },
    { path: '@aws-sdk/client-ses:SendEmailCommand()', is: 'sink', of: 'recipient', at: ['0.Destination.ToAddresses'] },
    { path: '@aws-sdk/client-sesv2:SendEmailCommand()', is: 'sink', of: 'recipient', at: ['0.Destination.ToAddresses'] },
    { path: '@aws-sdk/client-sns:PublishCommand()', is: 'sink', of: 'recipient', at: ['0.PhoneNumber'] },
    { path: 'twilio:default|Twilio()', is: 'instance', of: 'twilio:Twilio' },
    { path: 'twilio:Twilio#messages.create', is: 'sink', of: 'recipient', at: ['0.to'] },
    { path: 'twilio:Twilio#calls.create', is: 'sink', of: 'recipient', at: ['0.to'] },
    { path: 'twilio:Twilio#verify.services().verifications.create', is: 'sink', of: 'recipient', at: ['0.to'] },
    { path: 'aws-sdk:SES#sendEmail|sendTemplatedEmail', is: 'sink', of: 'recipient', at: ['0.Destination.ToAddresses'] },
    { path: 'aws-sdk:SES#sendRawEmail', is: 'sink', of: 'recipient', at: ['0.Destinations'] },
    { path: 'aws-sdk:SNS#publish', is: 'sink', of: 'recipient', at: ['0.PhoneNumber'] },
    { path: 'mailgun.js:default#client().messages.create', is: 'sink', of: 'recipient', at: ['1.to', '1.cc', '1.bcc'] },
    { path: 'mailgun-js:default().messages().send', is: 'sink', of: 'recipient', at: recipients },
    ...['sms.send', 'messages.send', 'verify.start', 'verify2.newRequest'].map((call) => ({ path: `@vonage/server-sdk:Vonage#${call}`, is: 'sink', of: 'recipient', at: ['0.to', '0.number', '0.workflow[].to'] }) as const),
    { path: '@vonage/server-sdk:Vonage|default#message.sendSms', is: 'sink', of: 'recipient', at: ['1'] },
    { path: 'nexmo:default#message.sendSms', is: 'sink', of: 'recipient', at: ['1'] },
    { path: 'plivo:Client#messages.create', is: 'sink', of: 'recipient', at: ['0', '1', '0.dst'] },
    { path: 'messagebird:default().messages.create', is: 'sink', of: 'recipient', at: ['0.recipients'] },
    { path: 'messagebird:default().verify.create', is: 'sink', of: 'recipient', at: ['0'] },
    { path: 'node-mailjet:apiConnect|connect().post().request', is: 'sink', of: 'recipient', at: ['0.Messages[].To[].Email'] },
    { path: '@getbrevo/brevo:TransactionalEmailsApi#sendTransacEmail', is: 'sink', of: 'recipient', at: ['0.to', '0.to[].email'] },
    { path: 'twilio:Twilio#verify.v2.services().verifications.create', is: 'sink', of: 'recipient', at: ['0.to'] },
  ],
});
