"""Holds what the tool says of a site's links against the HTML that a generator made of it.

Each link that is looked at has a mark of its own in its text (L0017), so that it is found again in the HTML, wherever that is. Where
its href leads, a server of plain files says: /a/ is a/index.html, /a may be a, a.html or a/index.html.
"""
import html.parser
import json
import os
import posixpath
import re
import urllib.parse

MARK = re.compile(r"L\d{4}\b")
RULES = {"SR4017": "path", "SR4018": "anchor", "SR4019": "label"}


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.ids, self.links, self.marks, self.open, self.sends_on = set(), {}, set(), [], False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        for name in ("id", "name"):
            if attributes.get(name):
                self.ids.add(attributes[name])
        if tag == "meta" and (attributes.get("http-equiv") or "").lower() == "refresh":
            self.sends_on = True
        if tag == "a":
            self.open.append(attributes.get("href"))

    def handle_endtag(self, tag):
        if tag == "a" and self.open:
            self.open.pop()

    def handle_data(self, data):
        for mark in MARK.findall(data):
            self.marks.add(mark)
            if self.open and self.open[-1] is not None:
                self.links[mark] = self.open[-1]


def read_site(folder):
    pages, files = {}, set()
    for root, _, names in os.walk(folder):
        for name in names:
            path = posixpath.join(os.path.relpath(root, folder), name).removeprefix("./")
            files.add(path)
            if name.endswith((".html", ".htm")):
                with open(os.path.join(root, name), encoding="utf-8", errors="replace") as file:
                    pages[path] = Page(file.read())
    return pages, files


def served(path, files):
    if path == "" or path.endswith("/"):
        candidates = [path + "index.html"]
    else:
        candidates = [path, path + ".html", path + "/index.html"]
    return next((c for c in candidates if c in files), None)


def verdict(page, href, pages, files, base, slash=True):
    """path, anchor or right; what leads away from the site is not looked at, and right."""
    address = "/" + page
    if address.endswith("/index.html"):
        address = address.removesuffix("index.html") if slash else address.removesuffix("/index.html") or "/"
    full = urllib.parse.urlsplit(urllib.parse.urljoin("http://site" + base + address, href))
    if full.netloc != "site" or full.scheme != "http":
        return "right"
    path = urllib.parse.unquote(full.path)
    if base and not (path + "/").startswith(base + "/"):
        return "path"
    target = served(path[len(base):].lstrip("/"), files)
    if target is None:
        return "path"
    fragment = urllib.parse.unquote(full.fragment)
    if not fragment or fragment.lower() == "top" or target not in pages or pages[target].sends_on:
        return "right"
    return "right" if fragment in pages[target].ids else "anchor"


def truth(folder, base="", slash=True):
    """What becomes of each mark: path, anchor, label or right; and the page that it is on."""
    pages, files = read_site(folder)
    found = {}
    for name, page in sorted(pages.items(), key=lambda p: (len(p[0]), p[0])):
        for mark in page.marks:
            # A page that lists others' texts has the link, too, at a shorter address; the page itself is what counts.
            href = page.links.get(mark)
            found[mark] = ("label", name, "") if href is None else (verdict(name, href, pages, files, base, slash), name, href)
    return found


def findings(sarif, folder):
    """What the tool says, by file and line."""
    with open(sarif, encoding="utf-8") as file:
        log = json.load(file)
    said = {}
    for run in log["runs"]:
        for result in run["results"]:
            if result["ruleId"] in RULES:
                place = result["locations"][0]["physicalLocation"]
                said.setdefault((urllib.parse.unquote(place["artifactLocation"]["uri"]), place["region"]["startLine"]), []).append((RULES[result["ruleId"]], result["message"]["text"]))
    return said


def marks_in(files):
    """Where each mark is written: file and line."""
    return {m: (path, number) for path, text in files.items() for number, line in enumerate(text.split("\n"), 1) for m in MARK.findall(line)}
