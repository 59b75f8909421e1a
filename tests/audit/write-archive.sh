#!/bin/bash
# write-archive.sh SEEDS FOLDER COUNT: an archive of so many pieces made of others, with names, days and numbers of their own.
set -eu
seeds=$1 folder=$2 count=$3
python3 - "$seeds" "$folder" "$count" <<'PYTHON'
import datetime, pathlib, random, sys

seeds, folder, count = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
texts = [p.read_text() for p in sorted(seeds.rglob('*.md'))]
bodies = [t.split('---', 2)[2] if t.startswith('---') else t.split('\n\n', 3)[3] for t in texts]
first = 'Ilse Odo Mara Nadia Tomas Petra Cord Lena Jonas Henrik Clara Anke Joris Marta Sven Elsa Nico Ruth Pim Hanna'.split()
last = 'Brandt Lenk Voss Holm Reil Gaul Anders Orsk Wirth Saal Boon Baum Pell Quill Hadley Brom Farrow Alder Dekker Tarn'.split()
draw = random.Random(33)
start = datetime.date(2015, 1, 1)
for i in range(count):
    day = start + datetime.timedelta(days=i * 3650 // count)
    # Three stories a piece, so that it is as long as one in a paper; the people of a piece keep their names through it.
    names = {}
    story = ''.join(draw.choice(bodies) for _ in range(4))
    for f in first:
        for l in last:
            if f'{f} {l}' in story:
                names.setdefault(f'{f} {l}', f'{draw.choice(first)} {draw.choice(last)}{draw.choice(["", "son", "er", "mann", "berg", "wick", "ley"])}')
    for old, new in names.items():
        story = story.replace(old, new).replace(old.split()[1], new.split()[1])
    section = draw.choice(['politics', 'harbour', 'business', 'town', 'work'])
    path = folder / str(day.year) / f'{day.month:02}' / f'{i:06}.md'
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'---\ntitle: Piece {i}\ndate: {day}\nsection: {section}\nauthor: {draw.choice(first)} {draw.choice(last)}\n---\n{story}\n')
PYTHON
