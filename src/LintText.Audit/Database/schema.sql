-- The audit's database, version 1. docs/audit.md describes it. Places are UTF-16 offsets in a file's text, half-open; lines count from 1.
CREATE TABLE draft (
  draft_id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  digest BLOB NOT NULL,
  title TEXT NOT NULL,
  date TEXT,
  date_from TEXT,
  section TEXT,
  kind TEXT NOT NULL,
  words INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  uncited_passages INTEGER NOT NULL,
  longest_stretch INTEGER NOT NULL
);
CREATE INDEX draft_section ON draft (section);
CREATE INDEX draft_date ON draft (date);
CREATE TABLE author (
  draft_id INTEGER NOT NULL REFERENCES draft,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (draft_id, position)
) WITHOUT ROWID;
CREATE INDEX author_name ON author (name);
CREATE TABLE source (
  source_id INTEGER PRIMARY KEY,
  draft_id INTEGER NOT NULL REFERENCES draft,
  name TEXT NOT NULL,
  full_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  is_unnamed INTEGER NOT NULL,
  role TEXT,
  affiliation TEXT,
  role_class TEXT NOT NULL,
  reason TEXT,
  line INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  quotations INTEGER NOT NULL,
  words INTEGER NOT NULL
);
CREATE INDEX source_draft ON source (draft_id);
CREATE TABLE statement (
  statement_id INTEGER PRIMARY KEY,
  draft_id INTEGER NOT NULL REFERENCES draft,
  source_id INTEGER,
  form TEXT NOT NULL,
  is_said INTEGER NOT NULL,
  named_as TEXT,
  cue TEXT NOT NULL,
  text TEXT NOT NULL,
  line INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
);
CREATE INDEX statement_draft ON statement (draft_id);
-- Who says a statement that the text rests on: its source, and those who speak with it.
CREATE TABLE said (
  source_id INTEGER NOT NULL,
  statement_id INTEGER NOT NULL,
  PRIMARY KEY (source_id, statement_id)
) WITHOUT ROWID;
CREATE TABLE citation (
  citation_id INTEGER PRIMARY KEY,
  draft_id INTEGER NOT NULL REFERENCES draft,
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  place TEXT,
  place_kind TEXT,
  verdict TEXT,
  year INTEGER,
  line INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
);
CREATE INDEX citation_draft ON citation (draft_id);
CREATE TABLE claim (
  claim_id INTEGER PRIMARY KEY,
  draft_id INTEGER NOT NULL REFERENCES draft,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  text TEXT,
  line INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
);
CREATE INDEX claim_draft ON claim (draft_id);
CREATE TABLE accused (
  accused_id INTEGER PRIMARY KEY,
  draft_id INTEGER NOT NULL REFERENCES draft,
  name TEXT NOT NULL,
  reply TEXT NOT NULL,
  text TEXT NOT NULL,
  line INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
);
CREATE INDEX accused_draft ON accused (draft_id);

-- Linking: who is the same over the archive. All of it is worked out anew by each run.
CREATE TABLE entity (
  entity_id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  role_class TEXT NOT NULL
);
CREATE TABLE link (
  source_id INTEGER PRIMARY KEY,
  entity_id INTEGER NOT NULL
);
CREATE INDEX link_entity ON link (entity_id);
CREATE TABLE merge (
  entity_id INTEGER NOT NULL,
  form TEXT NOT NULL,
  rule TEXT NOT NULL,
  evidence TEXT NOT NULL,
  sources INTEGER NOT NULL
);
CREATE TABLE near_miss (
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  one_entity INTEGER NOT NULL,
  other_entity INTEGER NOT NULL,
  why TEXT NOT NULL
);
CREATE TABLE entity_role (
  entity_id INTEGER NOT NULL,
  role TEXT NOT NULL,
  first_date TEXT,
  last_date TEXT,
  drafts INTEGER NOT NULL
);
-- What the house itself records of people (--attributes), by columns of its own.
CREATE TABLE attribute (
  entity_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (entity_id, name)
) WITHOUT ROWID;

-- The usual questions.
CREATE VIEW passage AS
  SELECT d.path, d.date, d.section, s.line, coalesce(e.name, o.name) AS source, o.kind, o.role, o.role_class, o.is_unnamed, s.form, s.cue, s.text
  FROM draft d JOIN source o ON o.draft_id = d.draft_id LEFT JOIN link l ON l.source_id = o.source_id LEFT JOIN entity e ON e.entity_id = l.entity_id JOIN said ON said.source_id = o.source_id JOIN statement s ON s.statement_id = said.statement_id
  WHERE o.kind <> 'self';
CREATE VIEW quoted AS
  SELECT e.entity_id, e.name, e.kind, e.role_class, count(DISTINCT o.draft_id) AS drafts, sum(o.statements) AS statements, sum(o.quotations) AS quotations, sum(o.words) AS words, min(d.date) AS first_date, max(d.date) AS last_date
  FROM entity e JOIN link l USING (entity_id) JOIN source o USING (source_id) JOIN draft d USING (draft_id)
  WHERE o.statements > 0 GROUP BY e.entity_id;
CREATE VIEW named_share AS
  SELECT coalesce(d.section, '') AS section, substr(d.date, 1, 7) AS month, sum(o.statements) AS statements, sum(CASE WHEN o.is_unnamed THEN o.statements ELSE 0 END) AS unnamed
  FROM source o JOIN draft d USING (draft_id) WHERE o.kind <> 'self' GROUP BY 1, 2;
CREATE VIEW single_source AS
  SELECT d.draft_id, d.path, d.date, d.section, d.words, max(o.name) AS source, sum(o.statements) AS statements
  FROM draft d JOIN source o USING (draft_id) WHERE o.kind <> 'self' AND o.statements > 0
  GROUP BY d.draft_id HAVING count(*) = 1;
CREATE VIEW open_claim AS
  SELECT d.path, d.date, d.section, c.line, c.kind, c.text FROM claim c JOIN draft d USING (draft_id) WHERE c.status = 'unsupported';
CREATE VIEW cited_place AS
  SELECT place, place_kind, count(*) AS citations, count(DISTINCT draft_id) AS drafts FROM citation WHERE place IS NOT NULL GROUP BY place, place_kind;
