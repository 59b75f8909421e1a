#!/usr/bin/env python3
"""Writes the drafts of a folder as records for --jsonl, again and again until there are so many megabytes of text.

Usage: records.py FOLDER MEGABYTES > records.jsonl
A draft is cut between paragraphs into records of about 5 kB, as an archive's articles are.
"""
import json
import pathlib
import sys

folder, limit = pathlib.Path(sys.argv[1]), float(sys.argv[2]) * 1024 * 1024
records = []
for draft in sorted(folder.rglob("*.md")):
    text = ""
    for paragraph in draft.read_text(encoding="utf-8").split("\n\n"):
        if text and len(text) + len(paragraph) > 5000:
            records.append(text)
            text = ""
        text += paragraph + "\n\n"
    if text:
        records.append(text)

written = number = 0
while written < limit:
    text = records[number % len(records)]
    number += 1
    written += len(text.encode("utf-8"))
    sys.stdout.write(json.dumps({"id": number, "path": f"{number}.md", "text": text}) + "\n")
