-- How an institution presents itself, and passwords that somebody else has chosen.
ALTER TABLE institutions ADD COLUMN kind TEXT NOT NULL DEFAULT 'municipality'
  CHECK (kind IN ('municipality', 'region', 'national', 'decentralised', 'other'));
ALTER TABLE institutions ADD COLUMN accent TEXT;
ALTER TABLE institutions ADD COLUMN accent_dark TEXT;

CREATE TABLE institution_logos (
  institution_id BIGINT PRIMARY KEY REFERENCES institutions (id),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'image/webp')),
  hash TEXT NOT NULL,
  content BYTES NOT NULL
);

ALTER TABLE people ADD COLUMN is_password_temporary BOOLEAN NOT NULL DEFAULT FALSE;
