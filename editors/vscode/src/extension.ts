import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions, Trace } from 'vscode-languageclient/node';

/** What a command of the server is about. */
interface CommandArgument {
  uri?: string;
  rule?: string;
  range?: unknown;
  fingerprint?: string;
  reason?: string;
}

/** The languages whose drafts are read. */
const languages = ['markdown', 'html', 'plaintext', 'csharp'];

/** The scheme that rules' pages are shown under. */
const pageScheme = 'lint-text';

/** Pages are handed out by the server, and shown as they came. */
const pages = new Map<string, string>();

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(pageScheme, { provideTextDocumentContent: uri => pages.get(uri.path) ?? '' }),
    vscode.commands.registerCommand('lintText.suppressWithReason', suppress),
    vscode.commands.registerCommand('lintText.explain', explain),
    vscode.commands.registerCommand('lintText.explainRule', explainAsked),
    vscode.commands.registerCommand('lintText.review', review),
    vscode.commands.registerCommand('lintText.restart', restart),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('lintText.program') || change.affectsConfiguration('lintText.arguments')) void restart();
      else if (change.affectsConfiguration('lintText.inlayHints')) void client?.sendNotification('workspace/didChangeConfiguration', { settings: { lintText: { inlayHints: showsSpeakers() } } });
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

function settings(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('lintText');
}

function showsSpeakers(): boolean {
  return settings().get<boolean>('inlayHints', false);
}

/** The program, its first arguments, and those of a command. */
function commandLine(...rest: string[]): [string, string[]] {
  const [program = 'dotnet', ...first] = settings().get<string[]>('program', ['dotnet', 'lint-text']);
  return [program, [...first, ...rest]];
}

async function start(): Promise<void> {
  const [command, args] = commandLine('lsp', ...settings().get<string[]>('arguments', []));
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const server: ServerOptions = { command, args, options: folder === undefined ? {} : { cwd: folder } };
  const options: LanguageClientOptions = {
    documentSelector: languages.flatMap(language => [{ scheme: 'file', language }, { scheme: 'untitled', language }]),
    initializationOptions: { asksForReasons: true, showsRules: true, inlayHints: showsSpeakers() },
  };
  client = new LanguageClient('lintText', 'lint-text', server, options);
  try {
    await client.start();
    await client.setTrace(Trace.fromString(settings().get<string>('trace.server', 'off')));
  } catch (fault) {
    void vscode.window.showErrorMessage(`lint-text does not start: ${String(fault)}. Install it with 'dotnet tool install --global dotnet-lint-text', or name it in the setting lintText.program.`);
  }
}

async function restart(): Promise<void> {
  await client?.stop().catch(() => undefined);
  await start();
}

async function run<T>(command: string, argument: CommandArgument): Promise<T | undefined> {
  try {
    return await client?.sendRequest<T>('workspace/executeCommand', { command, arguments: [argument] });
  } catch (fault) {
    void vscode.window.showErrorMessage(`lint-text: ${fault instanceof Error ? fault.message : String(fault)}`);
    return undefined;
  }
}

/** Asks why, and has the server write it beside the finding. */
async function suppress(about: CommandArgument): Promise<void> {
  const reason = await vscode.window.showInputBox({ title: `Suppress ${about.rule ?? 'this finding'} here`, prompt: 'Why is it right as it is? The reason stands beside the finding, for the next editor.', validateInput: text => text.trim().length === 0 ? 'Give a reason.' : undefined });
  if (reason !== undefined) await run('lint-text.suppress', { ...about, reason });
}

async function explain(about: CommandArgument): Promise<void> {
  const page = await run<string>('lint-text.explain', about);
  if (page === undefined || about.rule === undefined) return;
  const uri = vscode.Uri.from({ scheme: pageScheme, path: `/${about.rule}.md` });
  pages.set(uri.path, page);
  await vscode.commands.executeCommand('markdown.showPreview', uri);
}

async function explainAsked(): Promise<void> {
  const rule = await vscode.window.showInputBox({ title: 'Explain a rule', prompt: 'An id or a name', placeHolder: 'SR1003' });
  if (rule !== undefined && rule.trim().length > 0) await explain({ rule: rule.trim() });
}

/** Writes the review page of the draft to a folder of its own and opens it in the browser. */
async function review(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.uri.scheme !== 'file') {
    void vscode.window.showInformationMessage('lint-text: save the draft first; the page is made from the file.');
    return;
  }

  const path = document.uri.fsPath;
  const output = await mkdtemp(join(tmpdir(), 'lint-text-review-'));
  const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri.fsPath ?? dirname(path);
  const [program, args] = commandLine('review', path, '--output', output, '--quiet');
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: 'lint-text: writing the review page' }, () => new Promise<void>(resolve => {
    const errors: string[] = [];
    const tool = spawn(program, args, { cwd: folder });
    tool.stderr.on('data', data => errors.push(String(data)));
    tool.on('error', fault => errors.push(fault.message));
    tool.on('close', code => {
      if (code === 0) void vscode.env.openExternal(vscode.Uri.file(join(output, 'index.html')));
      else void vscode.window.showErrorMessage(`lint-text: ${errors.join('').trim() || `the page was not written (${String(code)})`}`);
      resolve();
    });
  }));
}
