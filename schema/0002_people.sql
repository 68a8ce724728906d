-- A forest of offices; an institution is an office of kind institution and its own institution_id.
CREATE TABLE offices (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES offices (id),
  parent_id BIGINT REFERENCES offices (id),
  kind TEXT NOT NULL CHECK (kind IN ('institution', 'office')),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  position BIGINT NOT NULL,
  withdrawn_at TEXT,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE (institution_id, code)
);
CREATE INDEX offices_of_parent ON offices (parent_id, position);

CREATE TABLE institutions (
  id BIGINT PRIMARY KEY REFERENCES offices (id),
  time_zone TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('es', 'en', 'pt')),
  version BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE people (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES offices (id),
  office_id BIGINT NOT NULL REFERENCES offices (id),
  user_name TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  post TEXT NOT NULL,
  is_disabled BOOLEAN NOT NULL DEFAULT FALSE,
  created_at TEXT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX people_of_office ON people (office_id);

-- Personal text and addresses, erasable on request.
CREATE TABLE person_details (
  person_id BIGINT PRIMARY KEY REFERENCES people (id),
  display_name TEXT NOT NULL,
  display_name_folded TEXT NOT NULL,
  email TEXT
);

CREATE TABLE grants (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES people (id),
  role TEXT NOT NULL CHECK (role IN ('head_of_government', 'head_of_office', 'planner', 'goal_manager', 'verifier',
    'expert', 'co_participant', 'administrator')),
  scope_kind TEXT NOT NULL CHECK (scope_kind IN ('office', 'element', 'task_group', 'management_system', 'institution',
    'everything')),
  scope_id BIGINT,
  from_on DATE NOT NULL,
  until_on DATE,
  granted_by BIGINT REFERENCES people (id),
  granted_at TEXT NOT NULL,
  revoked_at TEXT,
  CHECK ((scope_kind = 'everything') = (scope_id IS NULL))
);
CREATE INDEX grants_of_person ON grants (person_id);

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES people (id),
  csrf_token TEXT NOT NULL,
  created_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
);
CREATE INDEX sessions_of_person ON sessions (person_id);

CREATE TABLE api_tokens (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES people (id),
  name TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  expires_at TEXT,
  last_used_on DATE,
  revoked_at TEXT
);
CREATE INDEX api_tokens_of_person ON api_tokens (person_id);

-- Failed sign-ins, to slow down guessing; subject is a digest of an account or of an address.
CREATE TABLE sign_in_failures (
  id BIGINT PRIMARY KEY,
  subject TEXT NOT NULL,
  failed_at TEXT NOT NULL
);
CREATE INDEX sign_in_failures_of_subject ON sign_in_failures (subject, failed_at);
