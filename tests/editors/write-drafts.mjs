// Writes the drafts that editors are tried with: node write-drafts.mjs FOLDER SEEDS
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, seeds] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'a.md'), '# The quay\n\nÄ — the so-called reform turned a blind eye to the [quay](https://quay.example/?utm_source=newsletter).\n\n“We published every figure,” said Ilse Brandt, the mayor of Port Calder.\n');

// 20,000 words: the paragraphs of the seeds, each time with other names and figures, as a long draft has them.
const paragraphs = ['ferry-levy.md', 'lake-isen.txt'].flatMap(name => readFileSync(join(seeds, name), 'utf8').replace(/^---[^]*?\n---\n/, '').split(/\n\n+/)).filter(p => p.length > 80 && !p.startsWith('<') && !p.startsWith('['));
const names = ['Osk', 'Tarn', 'Velde', 'Marrow', 'Ilvesh', 'Calder', 'Brann', 'Sorrel', 'Hask', 'Linden'];
let text = '# A long draft\n';
let words = 0;
for (let i = 0; words < 20000; i++) {
  const name = names[i % names.length] + (i < names.length ? '' : String.fromCharCode(97 + i % 26) + String.fromCharCode(97 + Math.floor(i / 26) % 26));
  const paragraph = paragraphs[i % paragraphs.length].replace(/\n/g, ' ').replace(/\[\^[^\]]*\]/g, '').replaceAll('harbour', `${name.toLowerCase()} harbour`).replaceAll('Isen', name).replace(/\d+/g, n => String(Number(n) + i));
  text += `\n${i % 12 === 0 ? `## Part ${i / 12 + 1}\n\n` : ''}${paragraph}\n`;
  words += paragraph.split(/\s+/).length;
}
writeFileSync(join(folder, 'long.md'), text);
