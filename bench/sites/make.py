"""Writes small sites of our own, one for each generator: tricky links that are right, and twenty planted faults that are not."""
import json
import os

WORDS = "levy harbour ferry toll council budget bridge quay market archive ledger survey permit notice".split()


class Site:
    def __init__(self, name):
        self.name, self.files, self.planted, self.count = name, {}, {}, 0

    def write(self, path, text):
        self.files[path] = text

    def page(self, path, front, body, links):
        """A page: its links are (target, what) with what one of right, path, anchor, label. One stands on each line."""
        lines = [body.rstrip("\n"), ""]
        for target, what in links:
            self.count += 1
            mark = f"L{self.count:04}"
            self.planted[mark] = what
            link = f"[{mark} {WORDS[self.count % len(WORDS)]}]" + (f"[{target}]" if what == "label" or target.startswith("@label:") else f"({target})")
            lines += [f"See the {link.replace('@label:', '')} for more.", ""]
        self.files[path] = (front + "\n" if front else "") + "\n".join(lines) + self.files.pop(path + "+", "")


def front(**values):
    return "---\n" + "".join(f"{k}: {v}\n" for k, v in values.items()) + "---\n"


def right(*targets):
    return [(t, "right") for t in targets]


def dead(*targets):
    return [(t, "path") for t in targets]


def lost(*targets):
    return [(t, "anchor") for t in targets]


def labels(*targets):
    return [(t, "label") for t in targets]


HEADINGS = "## Fees & levies\n\nThe levy rose.\n\n## What it costs\n\nIt costs a third more.\n\n## Notes\n\nOne.\n\n## Notes\n\nTwo.\n"


def jekyll():
    s = Site("jekyll")
    s.write("_config.yml", "title: Quay\nbaseurl: /port\npermalink: pretty\nexclude: [drafts-of-old]\nplugins: [jekyll-redirect-from]\ncollections:\n  guides:\n    output: true\n    permalink: /guide/:path/\n  hidden:\n    output: false\ndefaults:\n  - scope: {path: ''}\n    values: {layout: default}\n  - scope: {path: 'old'}\n    values: {permalink: '/archive/:basename/'}\n")
    s.write("Gemfile", "gem 'jekyll'\n")
    s.write("_layouts/default.html", '<html><body id="shell"><div id="nav-{{ page.title | slugify }}">x</div>{{ content }}<p id="colophon">c</p></body></html>\n')
    s.write("_includes/labels.md", "[tariff]: https://example.org/tariff\n[tables]: #fees--levies\n")
    s.write("_includes/box.html", '<div id="box">Box</div>\n')
    s.write("assets/map.pdf", "x")
    s.write("drafts-of-old/gone.md", front(title="Gone") + "Old.\n")
    s.write("_hidden/secret.md", front(title="Secret") + "Old.\n")
    s.page("index.md", front(title="Home"), HEADINGS, right("about/", "/port/about/", "/port/about", "guide/ferry/", "guide/deep/quay/", "#fees--levies", "#notes-1", "#colophon", "assets/map.pdf", "/port/2024/05/06/toll/", "moved/", "./about/#office", "/port/de/") + dead("about.md", "/about/", "guide/ferri/", "/port/2024/05/06/tolls/", "drafts-of-old/gone/", "hidden/secret/") + lost("#fees-of-old", "about/#ofice", "#sidebar"))
    s.page("about.md", front(title="About", redirect_from="/moved/"), "# About\n\n## Office\n\nOpen.\n", right("../", "../guide/ferry/#what-it-costs", "../team/people/", "../de/#preise", "/port/de/ueber/", "../assets/map.pdf") + dead("guide/ferry/", "team/people/", "../assets/maps.pdf") + lost("../guide/ferry/#what-it-cost", "#offices"))
    s.page("people.md", front(title="People", permalink="/team/people/"), "# People\n", right("../../about/", "/port/#what-it-costs") + dead("../about/", "people/") + labels("crew"))
    s.page("_guides/ferry.md", front(title="Ferry"), HEADINGS + "\n{% include labels.md %}\n", right("../../about/", "../deep/quay/", "@label:tariff", "@label:tables", "#notes") + dead("deep/quay/") + labels("tariffs"))
    s.page("_guides/deep/quay.md", front(title="Quay"), "# Quay\n\n{% include box.html %}\n", right("../../ferry/", "#box", "/port/archive/log/") + dead("../ferry/") + lost("#boxes"))
    s.page("_posts/2024-05-06-toll.md", front(title="Toll"), "# Toll\n", right("/port/guide/ferry/", "../../../../about/") + dead("../about/"))
    s.page("old/log.md", front(title="Log"), "# Log\n", right("../../about/", "../../team/people/") + dead("../about/x/"))
    s.page("de/index.md", front(title="Start"), "## Preise\n\nGleich.\n", right("ueber/", "../about/"))
    s.page("de/ueber.md", front(title="Ueber"), "# Ueber\n", right("../", "../../about/") + labels("wer"))
    return s


def hugo():
    s = Site("hugo")
    s.write("hugo.toml", 'baseURL = "https://example.org/port/"\ntitle = "Quay"\ndefaultContentLanguage = "en"\n[permalinks]\n  news = "/news/:year/:slug/"\n')
    s.write("config.toml", s.files["hugo.toml"])
    single = '<html><body><main id="frame">{{ .Content }}</main><p id="colophon">c</p></body></html>\n'
    for name in ("_default/single.html", "_default/list.html", "index.html"):
        s.write("layouts/" + name, single)
    s.write("layouts/shortcodes/box.html", '<div id="box-{{ .Get 0 }}">{{ .Inner }}</div>\n')
    s.write("static/files/map.pdf", "x")
    s.write("content/docs/album/photo.png", "x")
    plus = '+++\ntitle = "{0}"\n{1}+++\n'
    s.page("content/_index.md", front(title="Home"), HEADINGS, right("docs/", "docs/ferry-times/", "/port/docs/album/", "files/map.pdf", "/port/files/map.pdf", "#fees--levies", "#notes-1", "#colophon", "news/2024/tolls-rise/", "old/ferry/", "tags/") + dead("docs/ferry-times.md", "/docs/album/", "docs/ferry-time/", "news/tolls/", "docs/secret/") + lost("#fees", "docs/#nothing", "#frames"))
    s.page("content/docs/_index.md", front(title="Docs"), "## Part one\n", right("ferry-times/", "album/", "../about/", "cabin/", "album/photo.png") + dead("../docs/abuot/", "cabins/") + lost("ferry-times/#whatever"))
    s.page("content/docs/Ferry Times.md", front(title="Ferry", aliases="['/old/ferry/']", tags="[boats]"), HEADINGS + '\n{{< box "deck" >}}in{{< /box >}}\n', right("../album/", "../", "#what-it-costs", "#box-deck", "../../tags/boats/", "../cabin/#beds") + dead("album/", "../album/photos.png", "../../docs/ferry.html") + lost("#bux-deck", "#what-it-cost") + labels("boats"))
    s.page("content/docs/album/index.md", plus.format("Album", ""), "# Album\n", right("photo.png", "../ferry-times/", "../../about/") + dead("foto.png") + labels("album"))
    s.page("content/docs/room.md", front(title="Room", slug="cabin"), "## Beds\n", right("../album/", "../../about/#us") + dead("../room/") + lost("#bed"))
    s.page("content/docs/secret.md", front(title="Secret", draft="true"), "# Secret\n", [])
    s.page("content/about.md", front(title="About"), "## Us\n", right("../docs/", "../contact-us/", "/port/") + dead("docs/", "../contact/") + labels("us"))
    s.page("content/contact.md", front(title="Contact", url="/contact-us/"), "# Contact\n", right("../about/") + dead("../contact/us/"))
    s.page("content/news/toll.md", front(title="Toll", date="2024-05-06", slug="tolls-rise"), "# Toll\n", right("../../../about/", "/port/docs/") + dead("../toll/"))
    return s


def mkdocs():
    s = Site("mkdocs")
    s.write("mkdocs.yml", "site_name: Quay\nsite_url: https://example.org/port/\ntheme: mkdocs\nmarkdown_extensions:\n  - attr_list\n  - footnotes\n  - toc\n  - pymdownx.snippets:\n      base_path: [snippets]\n      auto_append: [abbr.md]\n")
    s.write("snippets/abbr.md", "[gazette]: https://example.org/gazette\n")
    s.write("snippets/box.md", "## Boxed\n\nText.\n\n[boxes]: https://example.org/boxes\n")
    s.write("docs/files/map.pdf", "x")
    s.write("README.md", "# Quay\n\nSee the [docs](docs/index.md).\n")
    s.page("docs/index.md", "", "# Home\n\n" + HEADINGS, right("about.md", "about/", "/port/about/", "guide/README.md", "guide/", "guide/ferry.md#what-it-costs", "#notes_1", "files/map.pdf", "@label:gazette", "guide/ferry/", "./about.md#the-office") + dead("abuot.md", "/about/", "about/about.md", "../README.md", "guide/ferri/") + lost("about.md#office", "#notes_5", "guide/ferry/#cost") + labels("gazettes"))
    s.page("docs/about.md", "", "# About\n\n## Our office { #the-office }\n\nOpen.\n", right("index.md", "../", "guide/ferry.md", "../guide/ferry/", "files/map.pdf", "../files/map.pdf") + dead("guide/ferry/", "../index.md", "../guide/boat/", "files/maps.pdf") + lost("guide/README.md#nothing", "#the-ofice"))
    s.page("docs/guide/README.md", "", "# Guide\n\n## Rules\n", right("ferry.md", "ferry/", "../about.md#the-office", "../", "deep/quay.md", "#rules") + dead("quay.md", "ferry.html") + lost("#rule"))
    s.page("docs/guide/ferry.md", "", "# Ferry\n\n" + HEADINGS + '\n--8<-- "box.md"\n', right("README.md", "../../about/", "#boxed", "@label:boxes", "../index.md#notes", "deep/quay.md#depth") + dead("../about/", "deep/quays.md") + lost("deep/quay.md#depths"))
    s.page("docs/guide/deep/quay.md", "", "# Quay\n\n## Depth\n", right("../ferry.md", "../../../about/", "../README.md#rules") + dead("../about.md", "../ferry/") + labels("depths"))
    return s


def eleventy():
    s = Site("eleventy")
    s.write("package.json", json.dumps({"devDependencies": {"@11ty/eleventy": "^3.0.0"}, "type": "module"}) + "\n")
    s.write("eleventy.config.js", 'export default function (config) {\n  // config.addPassthroughCopy("nothing");\n  config.addPassthroughCopy("src/files");\n  config.addPassthroughCopy({ "src/art": "pictures" });\n  return { dir: { input: "src", output: "_site" } };\n}\n')
    s.write("src/_includes/base.html", '<html><body id="shell">{{ content }}<p id="colophon">c</p></body></html>\n')
    s.write("src/_includes/labels.md", "[tariff]: https://example.org/tariff\n")
    s.write("src/src.json", '{"layout": "base.html"}\n')
    s.write("src/guide/guide.json", '{"tags": "guide"}\n')
    s.write("src/_data/topics.json", '["boats", "tolls"]\n')
    s.write("src/topics.njk", '---\npagination:\n  data: topics\n  size: 1\n  alias: topic\npermalink: "/topics/{{ topic }}/"\n---\n<h1 id="topic">{{ topic }}</h1>\n')
    s.write("src/files/map.pdf", "x")
    s.write("src/art/quay.pdf", "x")
    note = '<h2 id="fees">Fees</h2>\n\n<h2 id="what-it-costs">What it costs</h2>\n'
    s.page("src/index.md", front(title="Home"), note, right("about/", "/about", "guide/ferry/", "guide/", "files/map.pdf", "pictures/quay.pdf", "#fees", "#colophon", "team/people.html", "topics/boats/", "/guide/deep/quay/#depth") + dead("about.md", "guide/ferri/", "art/quay.pdf", "team/people/", "files/maps.pdf", "unwritten/") + lost("#fee", "about/#office-hours", "#colophons"))
    s.page("src/about.md", front(title="About"), '<h2 id="office">Office</h2>\n', right("../", "../guide/ferry/#fees", "../team/people.html", "/files/map.pdf", "../topics/tolls/#topic") + dead("guide/ferry/", "../guide/ferry.md") + lost("../guide/ferry/#costs") + labels("hours"))
    s.page("src/people.md", front(title="People", permalink="/team/people.html"), "# People\n", right("../about/", "/guide/") + dead("about/", "../people/") + labels("crew"))
    s.page("src/guide/index.md", front(title="Guide"), "# Guide\n", right("ferry/", "../about/#office", "deep/quay/") + dead("../ferry/", "quay/"))
    s.page("src/guide/ferry.md", front(title="Ferry"), note + "\n{% include 'labels.md' %}\n", right("../", "../deep/quay/", "@label:tariff", "#what-it-costs") + dead("deep/quay/", "../../abuot/") + lost("#what-it-cost") + labels("tariffs"))
    s.page("src/guide/deep/quay.md", front(title="Quay", permalink="'/guide/deep/{{ page.fileSlug }}/'"), '<h2 id="depth">Depth</h2>\n', right("../../ferry/", "../../../about/") + dead("../ferry/") + lost("../../ferry/#depth"))
    s.page("src/draft.md", front(title="Draft", permalink="false"), "# Draft\n", [])
    s.write("README.md", "# Quay\n\nSee [the home page](src/index.md).\n")
    return s


def docusaurus():
    s = Site("docusaurus")
    s.write("package.json", json.dumps({"name": "quay", "version": "0.0.0", "private": True}) + "\n")
    s.write("docusaurus.config.js", "module.exports = {\n  title: 'Quay',\n  url: 'https://example.org',\n  baseUrl: '/port/',\n  onBrokenLinks: 'warn',\n  onBrokenAnchors: 'warn',\n  markdown: { hooks: { onBrokenMarkdownLinks: 'warn', onBrokenMarkdownImages: 'warn' } },\n  presets: [['classic', { docs: { routeBasePath: 'docs', sidebarPath: undefined }, blog: { showReadingTime: false, onUntruncatedBlogPosts: 'ignore' }, theme: {} }]],\n};\n")
    s.write("static/files/map.pdf", "x")
    s.write("src/pages/start.md", "# Start\n\nWords.\n")
    s.write("docs/guide/_category_.json", '{"label": "Guide"}\n')
    s.write("docs/guide/plan.pdf", "x")
    s.write("docs/_part.md", "## Parted\n\nText.\n")
    s.page("docs/01-intro.md", front(title="Intro"), HEADINGS, right("./about.md", "about.md", "guide/ferry.md#what-it-costs", "./guide/02-boats.md", "guide/", "guide/boats", "/docs/guide/ferry", "/port/docs/guide/ferry", "#fees--levies", "#notes-1", "pathname:///x", "/files/map.pdf", "guide/plan.pdf", "/start", "/blog/toll")[:10] + right("/files/map.pdf", "guide/plan.pdf", "/start", "/blog/toll", "/docs/office") + dead("./abuot.md", "guide/02-boats", "/docs/guide/ferri", "/docs/about", "../guide/ferry", "/files/maps.pdf") + lost("#fees", "guide/ferry.md#cost"))
    s.page("docs/about.md", front(title="About", slug="/office"), "## Hours {#open}\n\nText.\n", right("./01-intro.md#notes", "guide/index.md", "intro", "#open", "guide/ferry") + dead("about", "guide/ferri.md") + lost("#hours", "./01-intro.md#note-1") + labels("hours"))
    s.page("docs/guide/index.md", front(title="Guide"), "# Guide\n\n## Rules\n", right("./ferry.md", "../about.md#open", "ferry", "#rules", "02-boats.md") + dead("guide/ferry", "../abuot.md", "guide/plans.pdf") + lost("#rule"))
    s.page("docs/guide/ferry.md", front(title="Ferry"), HEADINGS, right("./index.md#rules", "../01-intro.md", "boats", "../office", "/docs/guide/") + dead("../boats", "02-boats") + labels("boats"))
    s.page("docs/guide/02-boats.md", front(title="Boats"), "import Part from '../_part.md';\n\n# Boats\n\n<Part />\n", right("#parted", "ferry", "./ferry.md#notes-1") + dead("./quay.md") + labels("quays"))
    s.page("blog/2024-05-06-toll.md", front(title="Toll", slug="toll", authors="[]"), "# Toll\n\nText.\n", right("/docs/guide/ferry", "../docs/intro", "./2024-06-07-quay.md") + dead("docs/intro", "./2024-06-08-quay.md"))
    s.page("blog/2024-06-07-quay.md", front(title="Quay", authors="[]"), "# Quay\n\nText.\n", right("/blog/toll", "./2024-05-06-toll.md") + dead("/blog/quay"))
    return s


def docfx():
    s = Site("docfx")
    s.write("docfx.json", json.dumps({"build": {"content": [{"files": ["**/*.{md,yml}"], "exclude": ["_site/**", "includes/**", "drafts/**"]}, {"src": "more", "files": ["*.md"], "dest": "extra"}], "resource": [{"files": ["images/**"]}], "output": "_site", "template": ["default", "modern"]}}, indent=2) + "\n")
    s.files["docfx.json"] = s.files["docfx.json"].replace('"drafts/**"', '"drafts/**",\n          "more/**"')
    s.write("toc.yml", "- name: Guide\n  href: guide/\n- name: Home\n  href: index.md\n")
    s.write("guide/toc.yml", "- name: Ferry\n  href: ferry.md\n- name: Quay\n  href: deep/quay.md\n")
    s.write("images/map.pdf", "x")
    s.write("includes/box.md", "## Boxed\n\nText.\n")
    s.write("drafts/old.md", "# Old\n")
    s.page("index.md", "", "# Home\n\n" + HEADINGS, right("about.md", "guide/ferry.md#what-it-costs", "~/guide/deep/quay.md", "about.html", "guide/ferry.html", "images/map.pdf", "#fees--levies", "#notes-1", "extra/added.html", "more/added.md", "/about.html", "guide/") + dead("abuot.md", "about", "drafts/old.md", "~/guide/quay.md", "guide/ferri.html", "images/maps.pdf", "/abuot.html") + lost("#fees", "about.md#ofice", "guide/ferry.md#cost"))
    s.files["index.md"] = s.files["index.md"].replace("(about) for more", "(about/) for more")
    s.page("about.md", "", "# About\n\n## Office\n\nOpen.\n", right("index.md#notes", "guide/ferry.md", "./guide/index.md", "~/index.md", "#office") + dead("guide/fery.md", "../index.md") + lost("#offices") + labels("hours"))
    s.page("guide/index.md", "", "# Guide\n\n## Rules\n", right("ferry.md", "../about.md#office", "deep/quay.md", "./ferry.html", "#rules") + dead("quay.md", "../guide.md") + lost("#rule"))
    s.page("guide/ferry.md", "", "# Ferry\n\n" + HEADINGS + "\n[!INCLUDE [box](../includes/box.md)]\n", right("#boxed", "index.md#rules", "../images/map.pdf", "~/about.md#office") + dead("deep/quays.md") + labels("boats") + lost("#boxes"))
    s.page("guide/deep/quay.md", "", "# Quay\n\n## Depth\n", right("../ferry.md#notes", "../../index.md", "../index.md") + dead("../about.md") + lost("../index.md#depth") + labels("depths"))
    s.page("more/added.md", "", "# Added\n", right("../about.md", "../index.md#notes") + dead("../abuot.md"))
    return s


def vitepress():
    s = Site("vitepress")
    s.write("package.json", json.dumps({"name": "quay", "type": "module"}) + "\n")
    s.write("docs/.vitepress/config.mjs", "export default {\n  title: 'Quay',\n  base: '/port/',\n  ignoreDeadLinks: true,\n};\n")
    s.write("docs/public/files/map.pdf", "x")
    s.write("docs/parts/box.md", "## Boxed\n\nText.\n")
    s.page("docs/index.md", front(title="Home"), "# Home\n\n" + HEADINGS, right("./about", "about.md", "/about", "/about.html", "guide/", "guide/ferry.md#what-it-costs", "/guide/ferry", "#fees-levies", "#notes-1", "./files/map.pdf", "/guide/deep/quay#depth") + dead("./abuot", "abuot.md", "/guide/ferri", "about/", "/guide/deep/", "./files/maps.pdf") + lost("#fees", "about#ofice", "#notes-4"))
    s.page("docs/about.md", front(title="About"), "# About\n\n## Our office {#office}\n", right("./", "guide/", "./guide/ferry#notes", "#office", "/guide/index.md") + dead("./guide/fery.md", "../guide/fery", "guide/quay") + lost("#our-office", "./guide/ferry#note-1") + labels("hours"))
    s.page("docs/guide/index.md", front(title="Guide"), "# Guide\n\n## Rules\n", right("./ferry", "../about#office", "deep/quay.md", "#rules", "../") + dead("./quay", "../guide.md", "deep/") + lost("#rule"))
    s.page("docs/guide/ferry.md", front(title="Ferry"), "# Ferry\n\n" + HEADINGS + "\n<!--@include: ../parts/box.md-->\n", right("#boxed", "./#rules", "../about.md", "deep/quay") + dead("deep/quays") + labels("boats"))
    s.page("docs/guide/deep/quay.md", front(title="Quay"), "# Quay\n\n## Depth\n", right("../ferry", "../../about", "/") + dead("../about", "ferry") + labels("depths") + lost("../#depth"))
    return s


def hexo():
    s = Site("hexo")
    s.write("package.json", json.dumps({"name": "quay", "version": "0.0.0", "private": True, "hexo": {"version": ""}, "dependencies": {"hexo": "8", "hexo-renderer-ejs": "2", "hexo-renderer-marked": "7"}}) + "\n")
    s.write("_config.yml", "title: Quay\nurl: https://example.org/port\nroot: /port/\npermalink: :year/:month/:day/:title/\ntheme: plain\n")
    for name in ("post", "page"):
        s.write(f"themes/plain/layout/{name}.ejs", '<html><body><main id="content"><%- page.content %></main></body></html>\n')
    s.write("source/files/map.pdf", "x")
    s.write("source/_drafts/hidden.md", front(title="Hidden") + "Old.\n")
    s.page("source/_posts/toll.md", front(title="Toll", date="2024-05-06 10:00:00"), HEADINGS, right("/port/2024/06/07/quay/", "../../../06/07/quay/", "/port/about/", "../../../../files/map.pdf", "#Notes-1", "#What-it-costs", "/port/own/way/") + dead("quay/", "../quay/", "/2024/06/07/quay/", "/port/2024/06/08/quay/", "quay.md") + lost("#fees-of-old", "/port/about/#offices") + labels("toll"))
    s.page("source/_posts/quay.md", front(title="Quay", date="2024-06-07 10:00:00"), "## Depth\n", right("/port/2024/05/06/toll/", "/port/about/#Office", "#Depth") + dead("/port/about", "/port/quay/", "../toll/", "../../../../about.md")[1:] + lost("#deep"))
    s.page("source/_posts/way.md", front(title="Way", date="2024-06-09 10:00:00", permalink="own/way/"), "## Way\n", right("../../about/", "../../2024/06/07/quay/#Depth") + dead("../about/", "/port/2024/06/09/way/") + labels("ways"))
    s.page("source/about/index.md", front(title="About"), "## Office\n", right("../files/map.pdf", "../2024/05/06/toll/", "/port/notes/plan.html", "../notes/plan.html#Plan") + dead("toll/", "../notes/plan/", "../files/maps.pdf", "../hidden/") + lost("#ofice", "../notes/plan.html#plane"))
    s.page("source/notes/plan.md", front(title="Plan"), "## Plan\n", right("../about/", "/port/files/map.pdf") + dead("about/", "plan.md") + labels("plans"))
    return s


ALL = {f.__name__: f for f in (jekyll, hugo, mkdocs, eleventy, docusaurus, docfx, vitepress, hexo)}


def write(site, folder):
    for path, text in site.files.items():
        full = os.path.join(folder, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
