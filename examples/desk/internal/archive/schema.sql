-- An article is accepted first (state 0), read later (1), or found unreadable (2). Its text is on the disk before it is acknowledged.
CREATE TABLE IF NOT EXISTS article (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL UNIQUE, -- what makes it the same article: an id, an address, a file, or a hash
  hash BLOB NOT NULL,          -- of the text and what is known of it: another one is a new version
  bulk INTEGER NOT NULL,       -- 1 if it came with many others, which single ones overtake
  state INTEGER NOT NULL DEFAULT 0,
  error TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  outlet INTEGER NOT NULL DEFAULT 0,
  url TEXT NOT NULL DEFAULT '',
  day TEXT NOT NULL DEFAULT '', -- of publication, 2024-05-16
  words INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS article_waits ON article(bulk, id) WHERE state = 0;
CREATE INDEX IF NOT EXISTS article_failed ON article(id) WHERE state = 2;
CREATE INDEX IF NOT EXISTS article_day ON article(day, id) WHERE state = 1;

-- What is long stands apart, so that looking through articles stays quick.
CREATE TABLE IF NOT EXISTS content (
  article INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  given TEXT NOT NULL, -- lede.Given as JSON
  model BLOB,          -- lede.Article without its text: JSON, deflated
  record BLOB          -- its line of the saved directory, deflated
);

CREATE TABLE IF NOT EXISTS outlet (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

-- Who somebody is in all articles: a key of the directory.
CREATE TABLE IF NOT EXISTS who (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  names TEXT NOT NULL DEFAULT '[]', -- all fullest forms, a JSON array
  roles TEXT NOT NULL DEFAULT '',   -- the commonest
  pronouns TEXT NOT NULL DEFAULT '',
  articles INTEGER NOT NULL DEFAULT 0,
  quotes INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS who_quotes ON who(quotes);
-- The names that a question may call them by, folded.
CREATE TABLE IF NOT EXISTS called (name TEXT NOT NULL, who INTEGER NOT NULL, PRIMARY KEY (name, who)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS called_who ON called(who);

CREATE TABLE IF NOT EXISTS entity (
  article INTEGER NOT NULL,
  n INTEGER NOT NULL,  -- its lede.EntityID
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  unnamed INTEGER NOT NULL,
  roles TEXT NOT NULL, -- one a line
  pronouns TEXT NOT NULL,
  who INTEGER,         -- NULL until the directory has told, and of those without a name
  PRIMARY KEY (article, n)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS entity_who ON entity(who);

CREATE TABLE IF NOT EXISTS quote (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL,
  n INTEGER NOT NULL,  -- its lede.QuoteID
  speaker INTEGER NOT NULL,
  who INTEGER,
  outlet INTEGER NOT NULL,
  voice TEXT NOT NULL, -- person, unnamed, organization or '' for nobody who is told
  pronouns TEXT NOT NULL, -- of the speaker in this article
  kind TEXT NOT NULL,
  said TEXT NOT NULL,
  words INTEGER NOT NULL,
  day TEXT NOT NULL,   -- on which it was said; that of publication if the text does not tell
  told TEXT NOT NULL,  -- the time as the text tells it, ''
  confidence REAL NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS quote_article ON quote(article, n);
CREATE INDEX IF NOT EXISTS quote_who ON quote(who, day, id);
CREATE INDEX IF NOT EXISTS quote_day ON quote(day, who, words, article, outlet, voice, pronouns);

-- What happened: the events that lede marks to be shown. The others, ten times as many, stand in the model.
CREATE TABLE IF NOT EXISTS event (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL,
  n INTEGER NOT NULL,  -- its lede.EventID
  type TEXT NOT NULL,
  factuality TEXT NOT NULL,
  sentence TEXT NOT NULL,
  day TEXT NOT NULL,
  told TEXT NOT NULL,
  main INTEGER NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS event_article ON event(article, n);
CREATE INDEX IF NOT EXISTS event_day ON event(day, id);
CREATE TABLE IF NOT EXISTS participant (
  event INTEGER NOT NULL,
  role TEXT NOT NULL,
  words TEXT NOT NULL,
  article INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  day TEXT NOT NULL,
  who INTEGER
);
CREATE INDEX IF NOT EXISTS participant_event ON participant(event);
CREATE INDEX IF NOT EXISTS participant_entity ON participant(article, entity);
CREATE INDEX IF NOT EXISTS participant_who ON participant(who, day, event);

-- The files of the folder that have been taken, and the lines that could not be.
CREATE TABLE IF NOT EXISTS file (path TEXT PRIMARY KEY, size INTEGER NOT NULL, changed INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS refused (path TEXT NOT NULL, line INTEGER NOT NULL, error TEXT NOT NULL, PRIMARY KEY (path, line)) WITHOUT ROWID;

CREATE VIEW IF NOT EXISTS article_full AS SELECT a.id, a.title, c.text FROM article a JOIN content c ON c.article = a.id WHERE a.state = 1;
CREATE VIRTUAL TABLE IF NOT EXISTS article_words USING fts5(title, text, content='article_full', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE IF NOT EXISTS quote_words USING fts5(said, content='quote', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
PRAGMA user_version = 1;
