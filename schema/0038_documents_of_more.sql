-- Documents are made of more than reports: of the feedback to an office, and of the two cover sheets of an initiative.
-- Made anew with the scans that point to them, since no engine widens what both check.
CREATE TABLE papers (
  id BIGINT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('office_report', 'feedback', 'cover_identity', 'cover_goals')),
  institution_id BIGINT NOT NULL REFERENCES institutions (id),
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  office_id BIGINT REFERENCES offices (id),
  period_id BIGINT REFERENCES periods (id),
  report_id BIGINT REFERENCES reports (id),
  delivery_id BIGINT REFERENCES deliveries (id),
  element_id BIGINT REFERENCES elements (id),
  paper TEXT NOT NULL CHECK (paper IN ('letter', 'a4')),
  content_hash TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  person_id BIGINT REFERENCES people (id),
  made_at TEXT NOT NULL,
  file_content BYTES NOT NULL,
  CHECK ((kind = 'office_report') = (report_id IS NOT NULL AND delivery_id IS NOT NULL)),
  CHECK ((kind IN ('cover_identity', 'cover_goals')) = (element_id IS NOT NULL)),
  CHECK (element_id IS NOT NULL OR (office_id IS NOT NULL AND period_id IS NOT NULL))
);
INSERT INTO papers (id, code, kind, institution_id, plan_id, office_id, period_id, report_id, delivery_id, paper,
  content_hash, file_hash, person_id, made_at, file_content)
SELECT d.id, d.code, d.kind, d.institution_id, d.plan_id, r.office_id, r.period_id, d.report_id, d.delivery_id, d.paper,
  d.content_hash, d.file_hash, d.person_id, d.made_at, d.file_content
FROM documents d JOIN reports r ON r.id = d.report_id;

CREATE TABLE paper_scans (
  id BIGINT PRIMARY KEY,
  document_id BIGINT NOT NULL REFERENCES papers (id),
  institution_id BIGINT NOT NULL REFERENCES institutions (id),
  content_id BIGINT NOT NULL REFERENCES evidence_contents (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'webp')),
  person_id BIGINT NOT NULL REFERENCES people (id),
  attached_at TEXT NOT NULL
);
INSERT INTO paper_scans (id, document_id, institution_id, content_id, name, kind, person_id, attached_at)
SELECT id, document_id, institution_id, content_id, name, kind, person_id, attached_at FROM document_scans;

DROP TABLE document_scans;
DROP TABLE documents;
ALTER TABLE papers RENAME TO documents;
ALTER TABLE paper_scans RENAME TO document_scans;
CREATE INDEX documents_of_report ON documents (report_id, id);
CREATE INDEX documents_of_office ON documents (plan_id, office_id, period_id);
CREATE INDEX documents_of_element ON documents (element_id);
CREATE INDEX scans_of_document ON document_scans (document_id, id);
CREATE INDEX scans_of_content ON document_scans (content_id);
CREATE INDEX scans_of_institution ON document_scans (institution_id);
