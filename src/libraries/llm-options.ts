import type { LibraryFact, OptionCondition, Place } from '../facts/index.js';
import { defineLibrary } from './define.js';

/**
 * A call whose prompt a request decides, at one of these places; the answer is as long as the model can, unless one of the caps is set. What a
 * request sets there is none.
 */
function promptRows(path: string, prompts: readonly Place[], caps: readonly Place[], note: string, when: readonly OptionCondition[] = []): readonly LibraryFact[] {
  const ofCall = caps.filter((cap) => !cap.startsWith('this.'));
  return [
    ...prompts.map((at) => ({ path, is: 'option', of: 'llm-tokens', at: caps, needed: true, when: [{ at, test: { request: true }, any: true }, ...when], note, mend: ['1024'] }) as const),
    ...(ofCall.length > 0 ? [lengthRow(path, ofCall)] : []),
    paidRow(path),
  ];
}

function lengthRow(path: string, at: readonly Place[]): LibraryFact {
  return { path, is: 'sink', of: 'answer-length', at, counts: true };
}

/** Each call of it costs money. */
function paidRow(path: string): LibraryFact {
  return { path, is: 'costs', what: 'model' };
}

const chat = ['0.messages', '0.messages[].content'];
const chatCaps = ['0.max_completion_tokens', '0.max_tokens'];
/** Only what was constructed in sight says that it has no cap. */
const isMade: readonly OptionCondition[] = [{ at: 'this.0', test: { present: true } }];
const modelCaps = ['this.0.maxTokens', 'this.0.maxCompletionTokens', 'this.0.maxOutputTokens', 'this.0.modelKwargs', '1.maxTokens'];

/** How long the answer of a language model may be. Anthropic asks for the number, and models on the own machine cost nothing. */
export const llmOptions = defineLibrary({
  packages: ['openai', 'groq-sdk', '@mistralai/mistralai', 'ai', '@google/genai', '@google/generative-ai', '@langchain/openai', '@langchain/google-genai', '@langchain/mistralai', '@langchain/groq', '@langchain/core', '@langchain/anthropic', '@anthropic-ai/sdk', 'cohere-ai', 'together-ai', '@azure/openai', '@aws-sdk/client-bedrock-runtime', 'replicate'],
  facts: [
    { path: 'together-ai:default|Together()', is: 'instance', of: 'openai:OpenAI' },
    { path: 'openai:OpenAIApi()', is: 'instance', of: 'openai:OpenAIApi' },
    { path: '@google/generative-ai:GoogleGenerativeAI()', is: 'instance', of: '@google/generative-ai:GoogleGenerativeAI' },
    { path: 'cohere-ai:CohereClient|CohereClientV2()', is: 'instance', of: 'cohere-ai:CohereClient' },
    { path: '@azure/openai:OpenAIClient()', is: 'instance', of: '@azure/openai:OpenAIClient' },
    { path: '@anthropic-ai/sdk:default|Anthropic()', is: 'instance', of: '@anthropic-ai/sdk:Anthropic' },
    { path: 'replicate:default()', is: 'instance', of: 'replicate:Replicate' },
    { path: '@langchain/core/messages:HumanMessage|SystemMessage|AIMessage|ChatMessage()', is: 'derives', from: ['0', '0.content'] },
    { path: 'ai:convertToModelMessages|convertToCoreMessages', is: 'derives', from: ['0'] },
    ...promptRows('openai:OpenAIApi#createChatCompletion', chat, ['0.max_tokens'], 'max_tokens'),
    // Sixteen tokens where nothing is said.
    lengthRow('openai:OpenAIApi#createCompletion', ['0.max_tokens', '0.n']),
    lengthRow('openai:OpenAI#completions.create', ['0.max_tokens', '0.n']),
    lengthRow('openai:OpenAI#chat.completions.create', ['0.n']),
    lengthRow('openai:OpenAI#images.generate|edit|createVariation', ['0.n']),
    lengthRow('ai:experimental_generateImage|generateImage', ['0.n']),
    lengthRow('@anthropic-ai/sdk:Anthropic#messages.create|stream', ['0.max_tokens']),
    ...['openai:OpenAIApi#createCompletion|createImage', 'openai:OpenAI#completions.create', 'openai:OpenAI#images.generate|edit|createVariation', 'ai:experimental_generateImage|generateImage', '@anthropic-ai/sdk:Anthropic#messages.create|stream', 'replicate:Replicate#run', '@langchain/anthropic:ChatAnthropic#invoke|stream', '@aws-sdk/client-bedrock-runtime:InvokeModelCommand|InvokeModelWithResponseStreamCommand()'].map(paidRow),
    ...promptRows('cohere-ai:CohereClient#chat|chatStream|generate', ['0.message', '0.prompt', '0.messages', '0.messages[].content'], ['0.maxTokens'], 'maxTokens'),
    ...promptRows('@azure/openai:OpenAIClient#getChatCompletions|streamChatCompletions', ['1', '1[].content'], ['2.maxTokens'], 'maxTokens'),
    ...promptRows('@aws-sdk/client-bedrock-runtime:ConverseCommand|ConverseStreamCommand()', ['0.messages', '0.messages[].content', '0.messages[].content[].text'], ['0.inferenceConfig.maxTokens'], 'inferenceConfig.maxTokens'),
    { path: 'openai:default|OpenAI|AzureOpenAI()', is: 'instance', of: 'openai:OpenAI' },
    { path: 'groq-sdk:default|Groq()', is: 'instance', of: 'openai:OpenAI' },
    { path: '@mistralai/mistralai:Mistral()', is: 'instance', of: '@mistralai/mistralai:Mistral' },
    { path: '@google/genai:GoogleGenAI()', is: 'instance', of: '@google/genai:GoogleGenAI' },
    ...promptRows('openai:OpenAI#chat.completions.create|stream|parse', chat, chatCaps, 'max_completion_tokens'),
    ...promptRows('openai:OpenAI#beta.chat.completions.parse|stream', chat, chatCaps, 'max_completion_tokens'),
    ...promptRows('openai:OpenAI#responses.create|stream|parse', ['0.input', '0.input[].content'], ['0.max_output_tokens'], 'max_output_tokens'),
    ...promptRows('@mistralai/mistralai:Mistral#chat.complete|stream', chat, ['0.maxTokens'], 'maxTokens'),
    ...promptRows('ai:generateText|streamText|generateObject|streamObject', ['0.prompt', '0.messages', '0.messages[].content'], ['0.maxOutputTokens', '0.maxTokens'], 'maxOutputTokens'),
    ...promptRows('@google/genai:GoogleGenAI#models.generateContent|generateContentStream', ['0.contents', '0.contents[].parts[].text'], ['0.config.maxOutputTokens'], 'config.maxOutputTokens'),
    ...promptRows('@google/generative-ai:GoogleGenerativeAI#getGenerativeModel().generateContent|generateContentStream', ['0'], ['this.0.generationConfig.maxOutputTokens', '0.generationConfig.maxOutputTokens'], 'generationConfig.maxOutputTokens', isMade),
    ...promptRows('@langchain/openai:ChatOpenAI#invoke|stream', ['0', '0[].content'], modelCaps, 'maxTokens', isMade),
    ...promptRows('@langchain/google-genai:ChatGoogleGenerativeAI#invoke|stream', ['0', '0[].content'], modelCaps, 'maxOutputTokens', isMade),
    ...promptRows('@langchain/mistralai:ChatMistralAI#invoke|stream', ['0', '0[].content'], modelCaps, 'maxTokens', isMade),
    ...promptRows('@langchain/groq:ChatGroq#invoke|stream', ['0', '0[].content'], modelCaps, 'maxTokens', isMade),
  ],
});
