-- The secret address of a person's calendar: only its hash is kept, a new one takes the place of the one before.
CREATE TABLE feeds (
  person_id BIGINT PRIMARY KEY REFERENCES people (id),
  token_hash TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
);
