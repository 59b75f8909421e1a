// Writes the drafts that review pages are tried with: node tests/review/write-drafts.mjs FOLDER SEEDS
import { writeDrafts } from './drafts.mjs';

writeDrafts(process.argv[2], process.argv[3]);
