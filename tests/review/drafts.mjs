// The drafts that the pages are tried with: those of seeds/, long ones that are joined from them, and one that wants to run.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const paragraphs = [
  'Experts warn that the new ferry levy will empty the quay within a year. A senior harbour official told this paper that the board had no choice.',
  'The levy, which the strongman of the harbour pushed through in February, takes 62 percent of what a small boat earns. “Nobody told us the boats would pay for the dredging.” The vote was postponed twice.',
  'Clearly, the board had no plan. The company’s “apology” arrived in June, and the dredging contract was reportedly signed before the tender closed.',
  '“We published every figure,” said Ilse Brandt, the mayor of Port Calder. “The so-called scandal is a quarrel about three boats.” She added that the [accounts](https://harbour.example/accounts) were open to all.',
  'According to the Harbour Watch, the quay lost forty boats in a year. Odo Lenk, a pilot, said the brakes had failed twice before anybody looked at them.',
  'The river runs between two hills there, and on most mornings the fog does not lift before ten. A bus comes at noon.',
];

/** A draft of about so many words. */
const long = (words) => {
  const parts = ['# A long night on the quay'];
  for (let count = 0, i = 0; count < words; i++) {
    const text = paragraphs[i % paragraphs.length];
    if (i % 12 === 11) parts.push(`## Part ${(i + 1) / 12}`);
    parts.push(text);
    count += text.split(' ').length;
  }
  return `${parts.join('\n\n')}\n`;
};

const attack = `# The quay </title><script>globalThis.pwned = 1</script>

Experts </script><script>globalThis.pwned = 2</script> warn that the new ferry levy will empty the quay within a year. A senior "><svg onload="globalThis.pwned = 3"></svg> harbour official told this paper that
the board had no choice. <img src="https://tracker.example/a.png" onerror="globalThis.pwned = 4"> Clearly, the strongman </style><style>body { display: none }</style> had no plan.

[The accounts](javascript:globalThis.pwned=5) and [more](data:text/html,<script>globalThis.pwned=6</script>) and [the bank](https://bank.example/a). ‮Turned around.‬

“We published {{ 7 | times: 6 }} every figure,” said Ilse <b onclick="globalThis.pwned = 7">Brandt</b>, the mayor of Port Calder.
`;

export const writeDrafts = (folder, seeds) => {
  mkdirSync(folder, { recursive: true });
  cpSync(seeds, path.join(folder, 'seeds'), { recursive: true });
  writeFileSync(path.join(folder, 'few.md'), `# Few findings\n\n${paragraphs[5]}\n\n${paragraphs[0]}\n\n${paragraphs[5]}\n`);
  writeFileSync(path.join(folder, 'many.md'), long(1500));
  writeFileSync(path.join(folder, 'long.md'), long(10_000));
  writeFileSync(path.join(folder, 'huge.md'), long(20_000));
  writeFileSync(path.join(folder, 'hostile.md'), attack);
  writeFileSync(path.join(folder, 'none.md'), `# Nothing to query\n\n${paragraphs[5]}\n`);
};

/** The page of a draft, by what the run wrote of it. */
export const pageOf = (folder, draft) => {
  const record = JSON.parse(readFileSync(path.join(folder, 'review.json'), 'utf8'));
  const found = record.drafts.find((d) => d.path === draft);
  if (!found) throw new Error(`there is no page of ${draft}`);
  return path.join(folder, found.page);
};
