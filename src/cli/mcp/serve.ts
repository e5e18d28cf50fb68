/**
 * The Model Context Protocol over standard input and output. A bundle of its own (`dist/mcp.js`), so that no other command
 * loads the protocol's library.
 */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { Tool } from './tools.ts';

export interface ServedTools {
  readonly version: string;
  readonly tools: readonly Tool[];
  /** The answer of a tool as text. What it throws becomes an answer that says so. */
  readonly call: (name: string, input: Readonly<Record<string, unknown>>) => string;
}

const INSTRUCTIONS =
  'Dated, sourced figures on AI chips, companies and infrastructure. Look a figure up before stating it, check a text before handing it over, and name the as-of date. What the dataset does not cover is unknown, not right.';

/** Answers until the client closes standard input. */
export async function serve({ version, tools, call }: ServedTools): Promise<void> {
  const server = new Server({ name: 'ticktie', version }, { capabilities: { tools: {} }, instructions: INSTRUCTIONS });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(listed) }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) =>
    result(() => call(params.name, params.arguments ?? {})),
  );
  const closed = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
  await server.connect(new StdioServerTransport());
  await closed;
}

function listed({ name, title, description, inputSchema }: Tool) {
  // Nothing is changed and nothing leaves the machine: clients need not ask.
  const annotations = { title, readOnlyHint: true, idempotentHint: true, openWorldHint: false };
  return {
    name,
    title,
    description,
    annotations,
    inputSchema: { ...inputSchema, properties: { ...inputSchema.properties } },
  };
}

function result(answer: () => string) {
  try {
    return { content: [{ type: 'text' as const, text: answer() }] };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { content: [{ type: 'text' as const, text }], isError: true };
  }
}
