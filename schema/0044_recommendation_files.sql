-- What backs an answer to a recommendation (PMG-46): files beside the words. Never deleted, like the turn that gave them.
CREATE TABLE recommendation_files (
  id BIGINT PRIMARY KEY,
  turn_id BIGINT NOT NULL REFERENCES recommendation_turns (id),
  institution_id BIGINT NOT NULL REFERENCES institutions (id),
  content_id BIGINT NOT NULL REFERENCES evidence_contents (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'webp', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'doc',
    'xls', 'ppt', 'text', 'csv')),
  UNIQUE (turn_id, content_id)
);
CREATE INDEX recommendation_files_of_content ON recommendation_files (content_id);
CREATE INDEX recommendation_files_of_institution ON recommendation_files (institution_id);

-- On its way a file is for an element or for a recommendation. Made anew: SQLite cannot take NOT NULL from a column.
CREATE TABLE uploads_of_both (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES institutions (id),
  element_id BIGINT REFERENCES elements (id),
  recommendation_id BIGINT REFERENCES recommendations (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  content_id BIGINT NOT NULL REFERENCES evidence_contents (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'webp', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'doc',
    'xls', 'ppt', 'text', 'csv')),
  started_at TEXT NOT NULL,
  CHECK ((element_id IS NULL) <> (recommendation_id IS NULL))
);
INSERT INTO uploads_of_both (id, institution_id, element_id, person_id, content_id, name, kind, started_at)
SELECT id, institution_id, element_id, person_id, content_id, name, kind, started_at FROM evidence_uploads;

DROP TABLE evidence_uploads;
ALTER TABLE uploads_of_both RENAME TO evidence_uploads;
CREATE INDEX evidence_uploads_of_person ON evidence_uploads (person_id, started_at);
CREATE INDEX evidence_uploads_of_content ON evidence_uploads (content_id);
