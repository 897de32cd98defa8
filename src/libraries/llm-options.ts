import type { LibraryFact, OptionCondition, Place } from '../facts/index.js';
import { defineLibrary } from './define.js';

/** A call whose prompt a request decides, at one of these places; the answer is as long as the model can, unless one of the caps is set. */
function promptRows(path: string, prompts: readonly Place[], caps: readonly Place[], note: string, when: readonly OptionCondition[] = []): readonly LibraryFact[] {
  return prompts.map((at) => ({ path, is: 'option', of: 'llm-tokens', at: caps, needed: true, when: [{ at, test: { request: true }, any: true }, ...when], note, mend: ['1024'] }) as const);
}

const chat = ['0.messages', '0.messages[].content'];
const chatCaps = ['0.max_completion_tokens', '0.max_tokens'];
/** Only what was constructed in sight says that it has no cap. */
const isMade: readonly OptionCondition[] = [{ at: 'this.0', test: { present: true } }];
const modelCaps = ['this.0.maxTokens', 'this.0.maxCompletionTokens', 'this.0.maxOutputTokens', 'this.0.modelKwargs', '1.maxTokens'];

/** How long the answer of a language model may be. Anthropic asks for the number, and models on the own machine cost nothing. */
export const llmOptions = defineLibrary({
  packages: ['openai', 'groq-sdk', '@mistralai/mistralai', 'ai', '@google/genai', '@google/generative-ai', '@langchain/openai', '@langchain/google-genai', '@langchain/mistralai', '@langchain/groq'],
  facts: [
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
