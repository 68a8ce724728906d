-- A file of an answer can be withdrawn, as evidence can. For a mistake its bytes stay on record; of what showed personal
-- data only hash and size do: the row lets go of its content. Made anew: SQLite cannot take NOT NULL from a column.
CREATE TABLE files_of_answers (
  id BIGINT PRIMARY KEY,
  turn_id BIGINT NOT NULL REFERENCES recommendation_turns (id),
  institution_id BIGINT NOT NULL REFERENCES institutions (id),
  content_id BIGINT REFERENCES evidence_contents (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'webp', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'doc',
    'xls', 'ppt', 'text', 'csv')),
  withdrawn_at TEXT,
  withdrawn_by BIGINT REFERENCES people (id),
  ground TEXT CHECK (ground IN ('mistake', 'personal_data')),
  withdrawal_reason TEXT NOT NULL DEFAULT '',
  hash TEXT,
  size_bytes BIGINT,
  UNIQUE (turn_id, content_id),
  CHECK ((withdrawn_at IS NULL) = (ground IS NULL)),
  CHECK ((content_id IS NULL) = (hash IS NOT NULL AND size_bytes IS NOT NULL))
);
INSERT INTO files_of_answers (id, turn_id, institution_id, content_id, name, kind)
SELECT id, turn_id, institution_id, content_id, name, kind FROM recommendation_files;

DROP TABLE recommendation_files;
ALTER TABLE files_of_answers RENAME TO recommendation_files;
CREATE INDEX recommendation_files_of_content ON recommendation_files (content_id);
CREATE INDEX recommendation_files_of_institution ON recommendation_files (institution_id);
