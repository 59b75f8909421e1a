"""Makes a site, builds it with its generator, and holds the tool's verdicts against the HTML.

    check.py TOOL FOLDER GENERATOR [BUILD-COMMAND...]

TOOL is the command line of lint-text. The build command runs in the site's folder. Prints what differs, and "found N of M, F false".
"""
import os
import shlex
import subprocess
import sys

import hold
import make

OUTPUT = {"jekyll": "_site", "hugo": "public", "mkdocs": "site", "eleventy": "_site", "docusaurus": "build", "docfx": "_site", "vitepress": "docs/.vitepress/dist", "hexo": "public"}
BASE = {"jekyll": "/port", "hugo": "/port", "mkdocs": "/port", "docusaurus": "/port", "vitepress": "/port", "hexo": "/port"}


def main():
    tool, folder, name, *build = sys.argv[1:]
    site = make.ALL[name]()
    make.write(site, folder)
    done = subprocess.run(build, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        print(done.stdout[-3000:])
        sys.exit(f"{name}: the generator failed")
    truth = hold.truth(os.path.join(folder, OUTPUT[name]), BASE.get(name, ""), slash=name != "docusaurus")
    if not os.path.isdir(os.path.join(folder, ".git")):
        os.mkdir(os.path.join(folder, ".git"))
        with open(os.path.join(folder, ".git", "HEAD"), "w", encoding="utf-8") as file:
            file.write("ref: refs/heads/main\n")
    # The folder is left as a checkout has it: what the generator wrote is none of its drafts.
    sources = sorted(p for p in site.files if p.endswith(".md"))
    run = subprocess.run(shlex.split(tool) + ["--no-cache", "--sarif", "log.sarif", *sources], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if run.returncode not in (0, 1):
        sys.exit(f"{name}: {run.stdout}")
    said = hold.findings(os.path.join(folder, "log.sarif"), folder)
    places = hold.marks_in(site.files)
    faults = found = false = 0
    for mark, planted in sorted(site.planted.items()):
        place = places[mark]
        verdicts = said.pop(place, [])
        kinds = {v[0] for v in verdicts}
        what = truth.get(mark, ("absent", "", ""))
        if what[0] != planted:
            print(f"{name}: planned {planted}, and the site says {what[0]}: {mark} {place[0]}:{place[1]} {what[2]}")
        if what[0] in ("path", "anchor", "label"):
            faults += 1
            found += what[0] in kinds
            if what[0] not in kinds:
                print(f"{name}: not found: {what[0]} {mark} {place[0]}:{place[1]} {what[2]}")
        elif kinds:
            false += 1
            print(f"{name}: false: {place[0]}:{place[1]} {verdicts} (leads to {what})")
    for place, verdicts in said.items():
        false += 1
        print(f"{name}: false, of no planted link: {place} {verdicts}")
    print(f"{name}: found {found} of {faults}, {false} false, {sum(1 for p in site.planted.values() if p == 'right')} right links")
    if faults < 20 or found < faults - faults // 20 or false > 0:
        sys.exit(1)


main()
