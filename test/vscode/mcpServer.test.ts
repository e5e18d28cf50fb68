/** `ticktie mcp` as the editor's agents start it: the definition that the extension offers, run and asked over standard input. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { definitions } from '../../src/vscode/node/mcpServer.ts';
import { root } from './editor.ts';

declare const EXPECTED_HOST: 'node' | 'web';

/** Sends messages to a process, a line each, and resolves with the answer to the last one. */
async function ask(server: vscode.McpStdioServerDefinition, messages: readonly object[]): Promise<unknown> {
  const { spawn } = await import('node:child_process');
  const env = { ...process.env, ...server.env } as Record<string, string>;
  const child = spawn(server.command, server.args, { cwd: server.cwd?.fsPath, env });
  const wanted = messages.length - 1;
  try {
    for (const message of messages) child.stdin.write(`${JSON.stringify(message)}\n`);
    let text = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      text += String(chunk);
      const answer = text.split('\n').find((line) => line.includes(`"id":${wanted}`) && line.endsWith('}'));
      if (answer !== undefined) return JSON.parse(answer) as unknown;
    }
    return undefined;
  } finally {
    child.kill();
  }
}

/** A browser has no process to start. */
if (EXPECTED_HOST === 'node')
  describe('the MCP server', () => {
    it('is offered to agents, and answers', async () => {
      const extension = vscode.extensions.getExtension('ticktie.ticktie');
      assert.ok(extension);
      const { mcpServerDefinitionProviders } = (extension.packageJSON as Manifest).contributes;
      assert.deepEqual(
        mcpServerDefinitionProviders.map(({ id }) => id),
        ['ticktie.mcp'],
      );
      const cli = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'cli.js');
      const [server, ...others] = definitions(cli, '0.1.0');
      assert.ok(server);
      assert.equal(others.length, 0);
      assert.equal(server.cwd?.path, root().path);
      const answer = await ask(server, [
        {
          jsonrpc: '2.0',
          id: 0,
          method: 'initialize',
          params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
        },
        { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'look_up', arguments: { name: '英伟达' } } },
      ]);
      assert.match(JSON.stringify(answer), /\\"id\\":\\"nvidia\\"/);
    });
  });

interface Manifest {
  readonly contributes: { readonly mcpServerDefinitionProviders: readonly { readonly id: string }[] };
}
