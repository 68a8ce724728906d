-- How much an institution keeps, where its administrator said so.
CREATE TABLE evidence_limits (
  institution_id BIGINT PRIMARY KEY REFERENCES institutions (id),
  file_bytes BIGINT NOT NULL CHECK (file_bytes > 0),
  total_bytes BIGINT NOT NULL CHECK (total_bytes >= file_bytes)
);

-- A file's bytes, once, however many facts they back. The hash (SHA-256) is there when it is whole and was looked into.
CREATE TABLE evidence_contents (
  id BIGINT PRIMARY KEY,
  size_bytes BIGINT NOT NULL CHECK (size_bytes > 0),
  hash TEXT UNIQUE
);
CREATE TABLE evidence_chunks (
  content_id BIGINT NOT NULL REFERENCES evidence_contents (id),
  number BIGINT NOT NULL CHECK (number >= 0),
  hash TEXT NOT NULL,
  content BYTES NOT NULL,
  PRIMARY KEY (content_id, number)
);

-- Of pictures, made anew: small for lists, and what citizens get, without the data of the camera.
CREATE TABLE evidence_pictures (
  content_id BIGINT NOT NULL REFERENCES evidence_contents (id),
  form TEXT NOT NULL CHECK (form IN ('thumbnail', 'public')),
  content BYTES NOT NULL,
  PRIMARY KEY (content_id, form)
);

-- On the way, before they back anything: swept away after a day.
CREATE TABLE evidence_uploads (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES institutions (id),
  element_id BIGINT NOT NULL REFERENCES elements (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  content_id BIGINT NOT NULL REFERENCES evidence_contents (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'webp', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'doc',
    'xls', 'ppt', 'text', 'csv')),
  started_at TEXT NOT NULL
);
CREATE INDEX evidence_uploads_of_person ON evidence_uploads (person_id, started_at);
CREATE INDEX evidence_uploads_of_content ON evidence_uploads (content_id);

-- What backs a fact about a subject (an indicator, or an element itself) in a period. Never deleted; withdrawn at most.
CREATE TABLE evidence (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES institutions (id),
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  element_id BIGINT NOT NULL REFERENCES elements (id),
  subject_id BIGINT NOT NULL,
  period_id BIGINT NOT NULL REFERENCES periods (id),
  backed TEXT NOT NULL CHECK (backed IN ('reported', 'verified')),
  fact_id BIGINT NOT NULL REFERENCES facts (id),
  content_id BIGINT NOT NULL REFERENCES evidence_contents (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'webp', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'doc',
    'xls', 'ppt', 'text', 'csv')),
  audience TEXT NOT NULL CHECK (audience IN ('staff', 'citizens')),
  person_id BIGINT NOT NULL REFERENCES people (id),
  attached_at TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by BIGINT REFERENCES people (id),
  withdrawal_reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX evidence_of_element ON evidence (element_id, id);
CREATE INDEX evidence_of_content ON evidence (content_id);
CREATE INDEX evidence_of_institution ON evidence (institution_id);
