// The language server as VS Code's own protocol library sees it. Prints a line a check: "ok …", "not ok …"; "# …" says more.
//
//   node client.mjs NPM FOLDER PROGRAM [ARGUMENT...]    packages, a folder to work in, the server
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [npm, folder, program, ...programArguments] = process.argv.slice(2);
const require = createRequire(join(npm, 'node_modules', 'x.js'));
const protocol = require('vscode-languageserver-protocol/node');

const check = (name, condition, detail = '') => console.log(`${condition ? 'ok' : 'not ok'} ${name}${condition ? '' : ` ${detail}`}`);
const uriOf = name => pathToFileURL(join(folder, name)).href;
const draft = '# The quay\n\nThe so-called reform — “😀” — turned a blind eye to the [quay](https://quay.example/?utm_source=newsletter). “We published every figure,” said Ilse Brandt, the mayor of Port Calder.\n';

const start = async (encodings, workspaceFolder = folder) => {
  const server = spawn(program, [...programArguments, 'lsp', '--stdio'], { cwd: workspaceFolder });
  const errors = [];
  server.stderr.on('data', data => errors.push(String(data)));
  const connection = protocol.createMessageConnection(new protocol.StreamMessageReader(server.stdout), new protocol.StreamMessageWriter(server.stdin));
  const registered = [];
  const traced = [];
  connection.onRequest(protocol.RegistrationRequest.type, p => { registered.push(...p.registrations); });
  connection.onRequest(protocol.WorkDoneProgressCreateRequest.type, () => null);
  connection.onNotification(protocol.LogTraceNotification.type, p => { traced.push(p.message); });
  connection.listen();
  const ended = new Promise(resolve => server.on('exit', resolve));
  const answer = await connection.sendRequest(protocol.InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(workspaceFolder).href,
    workspaceFolders: [{ uri: pathToFileURL(workspaceFolder).href, name: 'drafts' }],
    trace: 'verbose',
    capabilities: {
      general: { positionEncodings: encodings },
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] }, didChangeWatchedFiles: { dynamicRegistration: true }, diagnostics: { refreshSupport: false } },
      textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } },
      window: { workDoneProgress: true },
    },
  });
  await connection.sendNotification(protocol.InitializedNotification.type, {});
  return { server, connection, answer, registered, traced, errors, ended };
};

const open = (client, name, text, languageId = 'markdown') =>
  client.connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, { textDocument: { uri: uriOf(name), languageId, version: 1, text } });
const pull = (client, name, previousResultId) =>
  client.connection.sendRequest(protocol.DocumentDiagnosticRequest.type, { textDocument: { uri: uriOf(name) }, previousResultId });
const end = async client => {
  await client.connection.sendRequest(protocol.ShutdownRequest.type);
  await client.connection.sendNotification(protocol.ExitNotification.type);
  return client.ended;
};

// Diagnostics, actions, tokens.
const client = await start(['utf-16']);
const capabilities = client.answer.capabilities;
check('capabilities', capabilities.diagnosticProvider && capabilities.textDocumentSync.change === 2 && capabilities.semanticTokensProvider);
await open(client, 'a.md', draft);
const report = await pull(client, 'a.md');
check('diagnostics are pulled', report.kind === 'full' && report.items.some(d => d.code === 'SR3001' && d.codeDescription?.href && d.data?.fingerprint), JSON.stringify(report));
check('nothing new is told so', (await pull(client, 'a.md', report.resultId)).kind === 'unchanged');
const tracking = report.items.find(d => d.code === 'SR4025');
const actions = await client.connection.sendRequest(protocol.CodeActionRequest.type, { textDocument: { uri: uriOf('a.md') }, range: tracking.range, context: { diagnostics: [tracking] } });
check('actions: fix, suppress, explain, fix all', ['quickfix', 'source.fixAll.lint-text'].every(k => actions.some(a => a.kind === k)) && actions.some(a => a.title.startsWith('Suppress SR4025')) && actions.some(a => a.title.startsWith('Explain SR4025')), JSON.stringify(actions.map(a => a.title)));
const fix = actions.find(a => a.isPreferred);
const edit = fix.edit.documentChanges[0].edits[0];
await client.connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, { textDocument: { uri: uriOf('a.md'), version: 2 }, contentChanges: [{ range: edit.range, text: edit.newText }] });
check('a fix settles its finding', !(await pull(client, 'a.md')).items.some(d => d.code === 'SR4025'));
const tokens = await client.connection.sendRequest(protocol.SemanticTokensRequest.type, { textDocument: { uri: uriOf('a.md') } });
const types = capabilities.semanticTokensProvider.legend.tokenTypes;
check('semantic tokens', tokens.data.length % 5 === 0 && ['quotedVoice', 'reportingCue', 'namedSource'].every(t => tokens.data.some((n, i) => i % 5 === 3 && types[n] === t)), JSON.stringify(tokens));
const symbols = await client.connection.sendRequest(protocol.DocumentSymbolRequest.type, { textDocument: { uri: uriOf('a.md') } });
check('outline', symbols.some(s => s.name === 'Ilse Brandt' && s.children.length === 1), JSON.stringify(symbols));
const hover = await client.connection.sendRequest(protocol.HoverRequest.type, { textDocument: { uri: uriOf('a.md') }, position: { line: 2, character: draft.split('\n')[2].indexOf('said') - 30 } });
check('hover', /Ilse Brandt/.test(hover?.contents?.value ?? ''), JSON.stringify(hover));
const lenses = await client.connection.sendRequest(protocol.CodeLensRequest.type, { textDocument: { uri: uriOf('a.md') } });
check('code lens', /^1 source;/.test(lenses[0].command.title), JSON.stringify(lenses));
check('inlay hints', Array.isArray(await client.connection.sendRequest(protocol.InlayHintRequest.type, { textDocument: { uri: uriOf('a.md') }, range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } })));
check('files are watched', client.registered.some(r => r.method === 'workspace/didChangeWatchedFiles'));
check('work is traced', client.traced.some(t => /^read .* in \d+ ms/.test(t)), client.traced.join('; '));
const page = await client.connection.sendRequest(protocol.ExecuteCommandRequest.type, { command: 'lint-text.explain', arguments: [{ rule: 'SR3001' }] });
check('a rule is explained', /^# SR3001/.test(page));

// What is typed faster than it is read.
for (let version = 3; version < 40; version++) {
  await client.connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, { textDocument: { uri: uriOf('a.md'), version }, contentChanges: [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: 'x' }] });
  pull(client, 'a.md').catch(() => {});
}
check('typing is kept up with', (await pull(client, 'a.md')).resultId.startsWith('39.'));
const cancel = new protocol.CancellationTokenSource();
const asked = client.connection.sendRequest(protocol.DocumentSymbolRequest.type, { textDocument: { uri: uriOf('a.md') } }, cancel.token);
cancel.cancel();
check('a question can be taken back', await asked.then(() => true, e => e.code === -32800));
check('an orderly end', (await end(client)) === 0, client.errors.join(''));
check('nothing on standard error', client.errors.length === 0, client.errors.join(''));

// Encodings.
for (const encoding of ['utf-8', 'utf-16', 'utf-32']) {
  const other = await start([encoding]);
  await open(other, 'e.md', draft);
  const found = (await pull(other, 'e.md')).items.find(d => d.code === 'SR4025').range;
  const line = draft.split('\n')[2];
  const length = text => encoding === 'utf-8' ? Buffer.byteLength(text) : encoding === 'utf-16' ? text.length : [...text].length;
  const [from, to] = [line.indexOf('https://'), line.indexOf(')')];
  check(`places in ${encoding}`, other.answer.capabilities.positionEncoding === encoding && found.start.character >= length(line.slice(0, from)) && found.end.character <= length(line.slice(0, to)) && found.end.character > length(line.slice(0, from)), JSON.stringify(found));
  await end(other);
}

// A long draft: opened, and one word edited.
const sentences = readFileSync(join(folder, 'long.md'), 'utf8');
const long = await start(['utf-16']);
const milliseconds = async work => { const begin = process.hrtime.bigint(); const result = await work(); return [Number(process.hrtime.bigint() - begin) / 1e6, result]; };
await pull(long, 'long.md');
const [opened] = await milliseconds(async () => { await open(long, 'long.md', sentences); return pull(long, 'long.md'); });
const lines = sentences.split('\n');
const edits = [];
const processor = () => { const stat = readFileSync(`/proc/${long.server.pid}/stat`, 'utf8').split(') ')[1].split(' '); return (Number(stat[11]) + Number(stat[12])) * 10; };
const before = processor();
for (let i = 0; i < 15; i++) {
  const line = lines.findIndex((l, n) => n > (i + 1) * lines.length / 17 && l.length > 80 && /^[A-Z]/.test(l));
  const character = lines[line].indexOf(' ', 40);
  const [time] = await milliseconds(async () => {
    await long.connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, { textDocument: { uri: uriOf('long.md'), version: 2 + i }, contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: ' newly' }] });
    return pull(long, 'long.md');
  });
  edits.push(time);
}
const work = (processor() - before) / edits.length;
edits.sort((a, b) => a - b);
const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${long.server.pid}/status`, 'utf8'))[1]) / 1024;
console.log(`# ${sentences.split(/\s+/).length} words: opened in ${opened.toFixed(0)} ms, one word edited in ${edits[7].toFixed(0)} ms (median of 15; ${edits[0].toFixed(0)} to ${edits[14].toFixed(0)}; ${work.toFixed(0)} ms of processor time each), ${memory().toFixed(0)} MB`);
check('a long draft opens in time', opened < 1500, `${opened} ms`);
check('a word is edited in time', edits[7] < 80, `${edits[7]} ms`);
for (let i = 0; i < 9; i++) {
  await open(long, `long${i}.md`, sentences.replaceAll('quay', `quay${i}`));
  await pull(long, `long${i}.md`);
}
console.log(`# ten such drafts open: ${memory().toFixed(0)} MB`);
check('ten long drafts fit', memory() < 400, `${memory()} MB`);
await end(long);

// A client that dies.
const dying = await start(['utf-16']);
await open(dying, 'a.md', draft);
dying.server.stdin.destroy();
check('a client that dies ends the server', (await Promise.race([dying.ended, new Promise(resolve => setTimeout(resolve, 10000, 'alive'))])) === 1);

// A configuration that changes.
mkdirSync(join(folder, 'house'), { recursive: true });
rmSync(join(folder, 'house', '.editorconfig'), { force: true });
const house = await start(['utf-16'], join(folder, 'house'));
await open(house, 'house/a.md', draft);
check('before the configuration changes', (await pull(house, 'house/a.md')).items.some(d => d.code === 'SR3001'));
writeFileSync(join(folder, 'house', '.editorconfig'), 'root = true\n[*.md]\ndotnet_diagnostic.SR3001.severity = none\n');
await house.connection.sendNotification(protocol.DidChangeWatchedFilesNotification.type, { changes: [{ uri: uriOf('house/.editorconfig'), type: 1 }] });
let followed = false;
for (let i = 0; i < 40 && !followed; i++) {
  await new Promise(resolve => setTimeout(resolve, 100));
  followed = !(await pull(house, 'house/a.md')).items.some(d => d.code === 'SR3001');
}
check('after it has changed', followed);
await end(house);
check('to the end', true);
process.exit(0);
