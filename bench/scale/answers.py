#!/usr/bin/env python3
"""Holds answers of --jsonl against the records: one each, in order, and the same findings from every run.

Usage: answers.py RECORDS ANSWERS...    or    ... | answers.py, which wants ids that count from 1
"""
import itertools
import json
import sys


def answers(lines):
    for line in lines:
        answer = json.loads(line)
        yield answer["id"], answer["findings"]


if len(sys.argv) == 1:
    count = found = 0
    for identifier, findings in answers(sys.stdin):
        count += 1
        found += len(findings)
        if identifier != count:
            sys.exit(f"failed: answer {count} is that of record {identifier}")
    print(f"{count} records answered in order, {found} findings")
else:
    runs = [answers(open(path, encoding="utf-8")) for path in sys.argv[2:]]
    wanted = (json.loads(line)["id"] for line in open(sys.argv[1], encoding="utf-8"))
    count = 0
    for record, *said in itertools.zip_longest(wanted, *runs):
        count += 1
        if any(one is None or one[0] != record for one in said):
            sys.exit(f"failed: record {record} is not answered in its place")
        if any(one != said[0] for one in said):
            sys.exit(f"failed: record {record} has other findings in another run")
    print(f"records through GNU parallel's pipe: {count} answered in order, same findings as one process")
