-- The mail server of an institution. Its password is a file beside the database, never a row.
CREATE TABLE mail_settings (
  institution_id BIGINT PRIMARY KEY REFERENCES institutions (id),
  host TEXT NOT NULL,
  port BIGINT NOT NULL CHECK (port BETWEEN 1 AND 65535),
  encryption TEXT NOT NULL CHECK (encryption IN ('none', 'starttls', 'tls')),
  user_name TEXT NOT NULL DEFAULT '',
  from_address TEXT NOT NULL,
  from_name TEXT NOT NULL DEFAULT '',
  site_address TEXT NOT NULL,
  is_on BOOLEAN NOT NULL,
  version BIGINT NOT NULL DEFAULT 1
);

-- What is on its way. The address is read when it leaves; the words go when it has left.
CREATE TABLE outbox (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES institutions (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL CHECK (kind IN ('digest', 'test')),
  reference TEXT NOT NULL,
  message_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  body_text TEXT NOT NULL,
  body_html TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'dropped', 'dead')),
  attempts BIGINT NOT NULL DEFAULT 0,
  code TEXT NOT NULL DEFAULT '',
  said TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  next_try_at TEXT NOT NULL,
  claimed_at TEXT,
  ended_at TEXT,
  UNIQUE (person_id, kind, reference)
);
CREATE INDEX outbox_in_turn ON outbox (state, next_try_at);
CREATE INDEX outbox_of_institution ON outbox (institution_id, id);
