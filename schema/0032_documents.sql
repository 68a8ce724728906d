-- Documents made of a report's delivery to be printed and signed, kept as they were made, and looked up by a code.
CREATE TABLE document_settings (
  institution_id BIGINT PRIMARY KEY REFERENCES institutions (id),
  paper TEXT NOT NULL CHECK (paper IN ('letter', 'a4'))
);

CREATE TABLE documents (
  id BIGINT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('office_report')),
  institution_id BIGINT NOT NULL REFERENCES institutions (id),
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  report_id BIGINT NOT NULL REFERENCES reports (id),
  delivery_id BIGINT NOT NULL REFERENCES deliveries (id),
  paper TEXT NOT NULL CHECK (paper IN ('letter', 'a4')),
  content_hash TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  person_id BIGINT REFERENCES people (id),
  made_at TEXT NOT NULL,
  file_content BYTES NOT NULL
);
CREATE INDEX documents_of_report ON documents (report_id, id);
CREATE INDEX documents_of_plan ON documents (plan_id);

-- A document as it came back, signed and stamped. The last one counts; earlier ones stay.
CREATE TABLE document_scans (
  id BIGINT PRIMARY KEY,
  document_id BIGINT NOT NULL REFERENCES documents (id),
  institution_id BIGINT NOT NULL REFERENCES institutions (id),
  content_id BIGINT NOT NULL REFERENCES evidence_contents (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'webp')),
  person_id BIGINT NOT NULL REFERENCES people (id),
  attached_at TEXT NOT NULL
);
CREATE INDEX scans_of_document ON document_scans (document_id, id);
CREATE INDEX scans_of_content ON document_scans (content_id);
CREATE INDEX scans_of_institution ON document_scans (institution_id);
