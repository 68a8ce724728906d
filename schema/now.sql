-- What the migrations add up to, as SQLite keeps it. Written by storage_test; never read by the program.

CREATE TABLE adopted_calendars (
  institution_id INTEGER NOT NULL REFERENCES offices (id),
  year INTEGER NOT NULL,
  country TEXT NOT NULL,
  adopted_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, year)
) STRICT;

CREATE TABLE alignments (
  element_id INTEGER NOT NULL REFERENCES elements (id),
  entry_id INTEGER NOT NULL REFERENCES mandate_entries (id),
  PRIMARY KEY (element_id, entry_id)
) STRICT;

CREATE INDEX alignments_of_entry ON alignments (entry_id);

CREATE TABLE allowed_parents (
  level_id INTEGER NOT NULL REFERENCES levels (id),
  parent_level_id INTEGER NOT NULL REFERENCES levels (id),
  PRIMARY KEY (level_id, parent_level_id)
) STRICT;

CREATE TABLE api_tokens (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES people (id),
  name TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  expires_at TEXT,
  last_used_on TEXT,
  revoked_at TEXT
) STRICT;

CREATE INDEX api_tokens_of_person ON api_tokens (person_id);

CREATE TABLE budget_amounts (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  line_id INTEGER NOT NULL REFERENCES budget_lines (id),
  period_id INTEGER NOT NULL REFERENCES periods (id),
  stage TEXT NOT NULL CHECK (stage IN ('approved', 'modified', 'committed', 'accrued', 'paid')),
  amount_e2 INTEGER NOT NULL CHECK (amount_e2 >= 0),
  note TEXT NOT NULL DEFAULT '',
  correction_reason TEXT NOT NULL DEFAULT '',
  replaces_id INTEGER REFERENCES budget_amounts (id),
  person_id INTEGER REFERENCES people (id),
  recorded_at TEXT NOT NULL,
  import_id INTEGER
) STRICT;

CREATE INDEX budget_amounts_of_line ON budget_amounts (line_id, id);

CREATE TABLE budget_lines (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  element_id INTEGER NOT NULL REFERENCES elements (id),
  year_id INTEGER NOT NULL REFERENCES periods (id),
  source TEXT NOT NULL,
  source_folded TEXT NOT NULL,
  classifier TEXT NOT NULL,
  is_total INTEGER NOT NULL,
  UNIQUE (element_id, year_id, source_folded, classifier, is_total)
) STRICT;

CREATE INDEX budget_lines_of_plan ON budget_lines (plan_id, id);

CREATE TABLE budget_locks (
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  period_id INTEGER NOT NULL REFERENCES periods (id),
  person_id INTEGER REFERENCES people (id),
  locked_at TEXT NOT NULL,
  PRIMARY KEY (plan_id, period_id)
) STRICT;

CREATE TABLE budget_settings (
  plan_id INTEGER PRIMARY KEY REFERENCES plans (id),
  currency TEXT NOT NULL,
  spent TEXT NOT NULL CHECK (spent IN ('committed', 'accrued', 'paid')),
  margin_e2 INTEGER NOT NULL CHECK (margin_e2 >= 0),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE changes (
  sequence INTEGER PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  institution_id INTEGER,
  plan_id INTEGER,
  subject_kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL
, board_id INTEGER) STRICT;

CREATE INDEX changes_of_board ON changes (board_id, sequence);

CREATE INDEX changes_of_plan ON changes (plan_id, sequence);

CREATE TABLE collaborating_offices (
  element_id INTEGER NOT NULL REFERENCES elements (id),
  office_id INTEGER NOT NULL REFERENCES offices (id),
  PRIMARY KEY (element_id, office_id)
) STRICT;

CREATE TABLE contributions (
  element_id INTEGER NOT NULL REFERENCES elements (id),
  objective_id INTEGER NOT NULL REFERENCES elements (id),
  PRIMARY KEY (element_id, objective_id)
) STRICT;

CREATE INDEX contributions_of_objective ON contributions (objective_id);

CREATE TABLE convocation_marks (
  id INTEGER PRIMARY KEY,
  convocation_id INTEGER NOT NULL REFERENCES convocations (id),
  office_id INTEGER NOT NULL REFERENCES offices (id),
  participation TEXT NOT NULL CHECK (participation IN ('in_time_and_form', 'late', 'out_of_form', 'absent')),
  note TEXT NOT NULL DEFAULT '',
  person_id INTEGER NOT NULL REFERENCES people (id),
  recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX marks_of_convocation ON convocation_marks (convocation_id, id);

CREATE TABLE convocations (
  id INTEGER PRIMARY KEY,
  institution_id INTEGER NOT NULL REFERENCES offices (id),
  title TEXT NOT NULL,
  purpose TEXT NOT NULL,
  held_on TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES people (id),
  recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX convocations_of_institution ON convocations (institution_id, held_on);

CREATE TABLE convoked_offices (
  convocation_id INTEGER NOT NULL REFERENCES convocations (id),
  office_id INTEGER NOT NULL REFERENCES offices (id),
  PRIMARY KEY (convocation_id, office_id)
) STRICT;

CREATE TABLE cover_contributions (
  element_id INTEGER NOT NULL REFERENCES elements (id),
  office_id INTEGER NOT NULL REFERENCES offices (id),
  contribution TEXT NOT NULL,
  PRIMARY KEY (element_id, office_id)
) STRICT;

CREATE TABLE cover_identities (
  element_id INTEGER PRIMARY KEY REFERENCES elements (id),
  objective TEXT NOT NULL DEFAULT '',
  population TEXT NOT NULL DEFAULT '',
  budget TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE cover_settings (
  plan_id INTEGER PRIMARY KEY REFERENCES plans (id),
  rule TEXT NOT NULL CHECK (rule IN ('not_required', 'required')),
  considerable_e2 INTEGER NOT NULL CHECK (considerable_e2 BETWEEN 1 AND 10000),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE cover_sheets (
  element_id INTEGER NOT NULL REFERENCES elements (id),
  sheet TEXT NOT NULL CHECK (sheet IN ('identity', 'goals')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'delivered', 'observed', 'accepted')),
  version INTEGER NOT NULL DEFAULT 1,
  delivered_at TEXT,
  delivered_by INTEGER REFERENCES people (id),
  accepted_at TEXT,
  PRIMARY KEY (element_id, sheet)
) STRICT;

CREATE TABLE cover_turns (
  id INTEGER PRIMARY KEY,
  element_id INTEGER NOT NULL REFERENCES elements (id),
  sheet TEXT NOT NULL CHECK (sheet IN ('identity', 'goals')),
  act TEXT NOT NULL CHECK (act IN ('deliver', 'observe', 'accept')),
  text TEXT NOT NULL DEFAULT '',
  person_id INTEGER REFERENCES people (id),
  recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX cover_turns_of_element ON cover_turns (element_id, id);

CREATE TABLE current_budget_amounts (
  line_id INTEGER NOT NULL REFERENCES budget_lines (id),
  period_id INTEGER NOT NULL REFERENCES periods (id),
  stage TEXT NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  amount_id INTEGER NOT NULL REFERENCES budget_amounts (id),
  PRIMARY KEY (line_id, period_id, stage)
) STRICT;

CREATE INDEX current_budget_amounts_of_plan ON current_budget_amounts (plan_id);

CREATE TABLE current_facts (
  subject_id INTEGER NOT NULL,
  period_id INTEGER NOT NULL REFERENCES periods (id),
  kind TEXT NOT NULL CHECK (kind IN ('planned', 'reported', 'verified')),
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  fact_id INTEGER NOT NULL REFERENCES facts (id),
  PRIMARY KEY (subject_id, period_id, kind)
) STRICT;

CREATE INDEX current_facts_of_plan ON current_facts (plan_id);

CREATE TABLE default_views (
  person_id INTEGER NOT NULL REFERENCES people (id),
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  view_id INTEGER NOT NULL REFERENCES saved_views (id),
  PRIMARY KEY (person_id, plan_id)
) STRICT;

CREATE TABLE deliveries (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports (id),
  number INTEGER NOT NULL,
  activities TEXT NOT NULL DEFAULT '',
  joint_work TEXT NOT NULL DEFAULT '',
  next_period TEXT NOT NULL DEFAULT '',
  person_id INTEGER REFERENCES people (id),
  saved_at TEXT NOT NULL,
  delivered_at TEXT,
  rejected_at TEXT,
  rejected_reason TEXT NOT NULL DEFAULT '',
  UNIQUE (report_id, number)
) STRICT;

CREATE TABLE delivery_lines (
  delivery_id INTEGER NOT NULL REFERENCES deliveries (id),
  subject_id INTEGER NOT NULL,
  value_e6 INTEGER,
  numerator_e6 INTEGER,
  denominator_e6 INTEGER,
  measure_id INTEGER REFERENCES measures (id),
  note TEXT NOT NULL DEFAULT '',
  variance_kind TEXT CHECK (variance_kind IN ('programming', 'budget', 'procurement', 'external', 'demand', 'regulation',
    'other')),
  variance_reason TEXT NOT NULL DEFAULT '',
  correction_reason TEXT NOT NULL DEFAULT '',
  fact_id INTEGER REFERENCES facts (id),
  PRIMARY KEY (delivery_id, subject_id)
) STRICT;

CREATE TABLE delivery_offices (
  delivery_id INTEGER NOT NULL REFERENCES deliveries (id),
  office_id INTEGER NOT NULL REFERENCES offices (id),
  PRIMARY KEY (delivery_id, office_id)
) STRICT;

CREATE TABLE "document_scans" (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES "documents" (id),
  institution_id INTEGER NOT NULL REFERENCES institutions (id),
  content_id INTEGER NOT NULL REFERENCES evidence_contents (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'webp')),
  person_id INTEGER NOT NULL REFERENCES people (id),
  attached_at TEXT NOT NULL
) STRICT;

CREATE INDEX scans_of_content ON document_scans (content_id);

CREATE INDEX scans_of_document ON document_scans (document_id, id);

CREATE INDEX scans_of_institution ON document_scans (institution_id);

CREATE TABLE document_settings (
  institution_id INTEGER PRIMARY KEY REFERENCES institutions (id),
  paper TEXT NOT NULL CHECK (paper IN ('letter', 'a4'))
) STRICT;

CREATE TABLE "documents" (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('office_report', 'feedback', 'cover_identity', 'cover_goals')),
  institution_id INTEGER NOT NULL REFERENCES institutions (id),
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  office_id INTEGER REFERENCES offices (id),
  period_id INTEGER REFERENCES periods (id),
  report_id INTEGER REFERENCES reports (id),
  delivery_id INTEGER REFERENCES deliveries (id),
  element_id INTEGER REFERENCES elements (id),
  paper TEXT NOT NULL CHECK (paper IN ('letter', 'a4')),
  content_hash TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  person_id INTEGER REFERENCES people (id),
  made_at TEXT NOT NULL,
  file_content BLOB NOT NULL,
  CHECK ((kind = 'office_report') = (report_id IS NOT NULL AND delivery_id IS NOT NULL)),
  CHECK ((kind IN ('cover_identity', 'cover_goals')) = (element_id IS NOT NULL)),
  CHECK (element_id IS NOT NULL OR (office_id IS NOT NULL AND period_id IS NOT NULL))
) STRICT;

CREATE INDEX documents_of_element ON documents (element_id);

CREATE INDEX documents_of_office ON documents (plan_id, office_id, period_id);

CREATE INDEX documents_of_report ON documents (report_id, id);

CREATE TABLE due_times (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  due_at TEXT NOT NULL,
  claimed_at TEXT,
  done_at TEXT,
  UNIQUE (kind, subject_id, due_at)
) STRICT;

CREATE INDEX due_times_open ON due_times (due_at) WHERE done_at IS NULL;

CREATE TABLE elements (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  parent_id INTEGER REFERENCES elements (id),
  level_id INTEGER NOT NULL REFERENCES levels (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  weight_e2 INTEGER CHECK (weight_e2 >= 0),
  office_id INTEGER REFERENCES offices (id),
  person_id INTEGER REFERENCES people (id),
  start_on TEXT,
  end_on TEXT,
  initiative_kind TEXT CHECK (initiative_kind IN ('programme', 'project', 'campaign', 'service')),
  action_type TEXT CHECK (action_type IN ('regulatory', 'administrative', 'financial', 'procurement', 'works',
    'coordination', 'communication', 'legislative', 'training', 'follow_up')),
  place TEXT NOT NULL DEFAULT '',
  theme TEXT NOT NULL DEFAULT '',
  priority TEXT CHECK (priority IN ('high', 'medium', 'low')),
  withdrawn_at TEXT,
  version INTEGER NOT NULL DEFAULT 1, code_folded TEXT NOT NULL DEFAULT '',
  UNIQUE (plan_id, code),
  CHECK (start_on <= end_on)
) STRICT;

CREATE INDEX elements_in_order ON elements (plan_id, id);

CREATE INDEX elements_of_office ON elements (office_id);

CREATE INDEX elements_of_parent ON elements (parent_id, position);

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  institution_id INTEGER NOT NULL REFERENCES institutions (id),
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  element_id INTEGER NOT NULL REFERENCES elements (id),
  subject_id INTEGER NOT NULL,
  period_id INTEGER NOT NULL REFERENCES periods (id),
  backed TEXT NOT NULL CHECK (backed IN ('reported', 'verified')),
  fact_id INTEGER NOT NULL REFERENCES facts (id),
  content_id INTEGER NOT NULL REFERENCES evidence_contents (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'webp', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'doc',
    'xls', 'ppt', 'text', 'csv')),
  audience TEXT NOT NULL CHECK (audience IN ('staff', 'citizens')),
  person_id INTEGER NOT NULL REFERENCES people (id),
  attached_at TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by INTEGER REFERENCES people (id),
  withdrawal_reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX evidence_of_content ON evidence (content_id);

CREATE INDEX evidence_of_element ON evidence (element_id, id);

CREATE INDEX evidence_of_institution ON evidence (institution_id);

CREATE TABLE evidence_chunks (
  content_id INTEGER NOT NULL REFERENCES evidence_contents (id),
  number INTEGER NOT NULL CHECK (number >= 0),
  hash TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (content_id, number)
) STRICT;

CREATE TABLE evidence_contents (
  id INTEGER PRIMARY KEY,
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  hash TEXT UNIQUE
) STRICT;

CREATE TABLE evidence_limits (
  institution_id INTEGER PRIMARY KEY REFERENCES institutions (id),
  file_bytes INTEGER NOT NULL CHECK (file_bytes > 0),
  total_bytes INTEGER NOT NULL CHECK (total_bytes >= file_bytes)
) STRICT;

CREATE TABLE evidence_pictures (
  content_id INTEGER NOT NULL REFERENCES evidence_contents (id),
  form TEXT NOT NULL CHECK (form IN ('thumbnail', 'public')),
  content BLOB NOT NULL,
  PRIMARY KEY (content_id, form)
) STRICT;

CREATE TABLE "evidence_uploads" (
  id INTEGER PRIMARY KEY,
  institution_id INTEGER NOT NULL REFERENCES institutions (id),
  element_id INTEGER REFERENCES elements (id),
  recommendation_id INTEGER REFERENCES recommendations (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  content_id INTEGER NOT NULL REFERENCES evidence_contents (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'webp', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'doc',
    'xls', 'ppt', 'text', 'csv')),
  started_at TEXT NOT NULL,
  CHECK ((element_id IS NULL) <> (recommendation_id IS NULL))
) STRICT;

CREATE INDEX evidence_uploads_of_content ON evidence_uploads (content_id);

CREATE INDEX evidence_uploads_of_person ON evidence_uploads (person_id, started_at);

CREATE TABLE examples (
  institution_id INTEGER PRIMARY KEY REFERENCES offices (id),
  year INTEGER NOT NULL,
  touched_at TEXT NOT NULL,
  loaded_at TEXT
) STRICT;

CREATE TABLE facts (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  element_id INTEGER NOT NULL REFERENCES elements (id),
  indicator_id INTEGER REFERENCES indicators (id),
  subject_id INTEGER NOT NULL,
  period_id INTEGER NOT NULL REFERENCES periods (id),
  kind TEXT NOT NULL CHECK (kind IN ('planned', 'reported', 'verified')),
  value_e6 INTEGER,
  numerator_e6 INTEGER,
  denominator_e6 INTEGER,
  note TEXT NOT NULL DEFAULT '',
  variance_kind TEXT CHECK (variance_kind IN ('programming', 'budget', 'procurement', 'external', 'demand', 'regulation',
    'other')),
  variance_reason TEXT NOT NULL DEFAULT '',
  correction_reason TEXT NOT NULL DEFAULT '',
  replaces_id INTEGER REFERENCES facts (id),
  person_id INTEGER REFERENCES people (id),
  recorded_at TEXT NOT NULL,
  import_id INTEGER,
  CHECK ((value_e6 IS NULL) = (numerator_e6 IS NOT NULL AND denominator_e6 IS NOT NULL))
) STRICT;

CREATE INDEX facts_of_plan ON facts (plan_id, id);

CREATE INDEX facts_of_subject ON facts (subject_id, id);

CREATE TABLE feeds (
  person_id INTEGER PRIMARY KEY REFERENCES people (id),
  token_hash TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE former_codes (
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  code TEXT NOT NULL,
  element_id INTEGER NOT NULL REFERENCES elements (id),
  PRIMARY KEY (plan_id, code)
) STRICT;

CREATE TABLE grants (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES people (id),
  role TEXT NOT NULL CHECK (role IN ('head_of_government', 'head_of_office', 'planner', 'goal_manager', 'verifier',
    'expert', 'co_participant', 'administrator')),
  scope_kind TEXT NOT NULL CHECK (scope_kind IN ('office', 'element', 'task_group', 'management_system', 'institution',
    'everything')),
  scope_id INTEGER,
  from_on TEXT NOT NULL,
  until_on TEXT,
  granted_by INTEGER REFERENCES people (id),
  granted_at TEXT NOT NULL,
  revoked_at TEXT,
  CHECK ((scope_kind = 'everything') = (scope_id IS NULL))
) STRICT;

CREATE INDEX grants_of_person ON grants (person_id);

CREATE TABLE holidays (
  id INTEGER PRIMARY KEY,
  institution_id INTEGER NOT NULL REFERENCES offices (id),
  held_on TEXT NOT NULL,
  name TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('national', 'own')),
  reason TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawal_reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX holidays_in_time ON holidays (institution_id, held_on);

CREATE UNIQUE INDEX holidays_once_a_day ON holidays (institution_id, held_on) WHERE withdrawn_at IS NULL;

CREATE TABLE import_maps (
  id INTEGER PRIMARY KEY,
  institution_id INTEGER NOT NULL REFERENCES offices (id),
  name TEXT NOT NULL,
  map_text TEXT NOT NULL,
  draft_text TEXT,
  person_id INTEGER REFERENCES people (id),
  saved_at TEXT NOT NULL,
  UNIQUE (institution_id, name)
) STRICT;

CREATE TABLE import_verdicts (
  import_id INTEGER NOT NULL REFERENCES imports (id),
  number INTEGER NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'notice')),
  code TEXT NOT NULL,
  sheet TEXT NOT NULL,
  row_number INTEGER,
  column_name TEXT NOT NULL,
  value TEXT NOT NULL,
  expected TEXT NOT NULL,
  PRIMARY KEY (import_id, number)
) STRICT;

CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  institution_id INTEGER NOT NULL REFERENCES offices (id),
  plan_id INTEGER REFERENCES plans (id),
  person_id INTEGER REFERENCES people (id),
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  map_text TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('dry_run', 'all_or_nothing', 'good_rows')),
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'refused', 'cancelled', 'failed')),
  is_cancel_requested INTEGER NOT NULL DEFAULT FALSE,
  read_rows INTEGER NOT NULL DEFAULT 0,
  total_rows INTEGER,
  created_count INTEGER NOT NULL DEFAULT 0,
  updated_count INTEGER NOT NULL DEFAULT 0,
  unchanged_count INTEGER NOT NULL DEFAULT 0,
  refused_count INTEGER NOT NULL DEFAULT 0,
  failure_code TEXT,
  started_at TEXT NOT NULL,
  finished_at TEXT
) STRICT;

CREATE INDEX imports_of_institution ON imports (institution_id, id);

CREATE TABLE indicator_criteria (
  indicator_id INTEGER NOT NULL REFERENCES indicators (id),
  criterion TEXT NOT NULL CHECK (criterion IN ('clear', 'relevant', 'economic', 'monitorable', 'adequate', 'marginal')),
  is_met INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (indicator_id, criterion)
) STRICT;

CREATE TABLE indicators (
  id INTEGER PRIMARY KEY,
  element_id INTEGER NOT NULL REFERENCES elements (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  definition TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  weight_e2 INTEGER CHECK (weight_e2 >= 0),
  level TEXT NOT NULL CHECK (level IN ('impact', 'result', 'product', 'input')),
  dimension TEXT NOT NULL CHECK (dimension IN ('effectiveness', 'efficiency', 'economy', 'quality')),
  formula TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  frequency TEXT NOT NULL CHECK (frequency IN ('month', 'two_months', 'quarter', 'four_months', 'half_year', 'year', 'term')),
  measure_id INTEGER REFERENCES measures (id),
  measure_validated_by INTEGER REFERENCES people (id),
  measure_validated_at TEXT,
  sense TEXT NOT NULL CHECK (sense IN ('ascending', 'descending', 'maintain')),
  method TEXT NOT NULL CHECK (method IN ('ratio', 'inverse', 'mirror', 'baseline', 'binary')),
  accumulation TEXT NOT NULL CHECK (accumulation IN ('sum', 'last', 'mean', 'capacity', 'reduction', 'ratio')),
  tolerance_e6 INTEGER CHECK (tolerance_e6 >= 0),
  baseline_e6 INTEGER,
  baseline_on TEXT,
  term_target_e6 INTEGER,
  light_profile_id INTEGER REFERENCES light_profiles (id),
  frozen_at TEXT,
  withdrawn_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (element_id, code)
) STRICT;

CREATE TABLE initiative_statuses (
  id INTEGER PRIMARY KEY,
  element_id INTEGER NOT NULL REFERENCES elements (id),
  status TEXT NOT NULL CHECK (status IN ('active', 'suspended', 'finished')),
  reason TEXT NOT NULL DEFAULT '',
  from_on TEXT NOT NULL,
  person_id INTEGER REFERENCES people (id),
  recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX statuses_of_element ON initiative_statuses (element_id, id);

CREATE TABLE installation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  created_at TEXT NOT NULL,
  is_demonstration INTEGER NOT NULL DEFAULT FALSE,
  demonstration_on TEXT,
  setup_token_hash TEXT
) STRICT;

CREATE TABLE institution_logos (
  institution_id INTEGER PRIMARY KEY REFERENCES institutions (id),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'image/webp')),
  hash TEXT NOT NULL,
  content BLOB NOT NULL
) STRICT;

CREATE TABLE institution_modules (
  institution_id INTEGER NOT NULL REFERENCES offices (id),
  module TEXT NOT NULL CHECK (module IN ('reports', 'interventions', 'anticipation', 'assessment', 'pmg', 'citizens')),
  PRIMARY KEY (institution_id, module)
) STRICT;

CREATE TABLE institutions (
  id INTEGER PRIMARY KEY REFERENCES offices (id),
  time_zone TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('es', 'en', 'pt')),
  version INTEGER NOT NULL DEFAULT 1
, kind TEXT NOT NULL DEFAULT 'municipality'
  CHECK (kind IN ('municipality', 'region', 'national', 'decentralised', 'other')), accent TEXT, accent_dark TEXT, example_on TEXT) STRICT;

CREATE TABLE kept_windows (
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  period_id INTEGER NOT NULL REFERENCES periods (id),
  early_on TEXT NOT NULL,
  open_on TEXT NOT NULL,
  close_on TEXT NOT NULL,
  last_on TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  PRIMARY KEY (plan_id, period_id)
) STRICT;

CREATE TABLE ledger_entries (
  sequence INTEGER PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  institution_id INTEGER,
  person_id INTEGER,
  act TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  body TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX ledger_entries_of_subject ON ledger_entries (subject_id, sequence);

CREATE TABLE ledger_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_private_texts (
  sequence INTEGER NOT NULL REFERENCES ledger_entries (sequence),
  field TEXT NOT NULL,
  salt TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (sequence, field)
) STRICT;

CREATE TABLE levels (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  kind TEXT NOT NULL CHECK (kind IN ('strategic_level', 'initiative', 'goal', 'intermediate_goal', 'activity')),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  plural_name TEXT NOT NULL,
  position INTEGER NOT NULL,
  may_be_root INTEGER NOT NULL,
  UNIQUE (plan_id, code)
) STRICT;

CREATE TABLE light_bands (
  profile_id INTEGER NOT NULL REFERENCES light_profiles (id),
  position INTEGER NOT NULL,
  light TEXT NOT NULL CHECK (light IN ('red', 'orange', 'yellow', 'green', 'yellow_over', 'red_over', 'purple', 'blue')),
  word TEXT NOT NULL,
  shape TEXT NOT NULL CHECK (shape IN ('circle', 'triangle', 'square', 'diamond')),
  lower_e2 INTEGER NOT NULL,
  is_lower_included INTEGER NOT NULL,
  upper_e2 INTEGER,
  is_upper_included INTEGER NOT NULL,
  PRIMARY KEY (profile_id, position)
) STRICT;

CREATE TABLE light_choices (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  indicator_id INTEGER REFERENCES indicators (id),
  profile_id INTEGER REFERENCES light_profiles (id),
  replaced_id INTEGER REFERENCES light_profiles (id),
  from_on TEXT NOT NULL,
  person_id INTEGER REFERENCES people (id),
  chosen_at TEXT NOT NULL,
  CHECK (indicator_id IS NOT NULL OR (profile_id IS NOT NULL AND replaced_id IS NOT NULL))
) STRICT;

CREATE INDEX light_choices_of_plan ON light_choices (plan_id, id);

CREATE TABLE light_profiles (
  id INTEGER PRIMARY KEY,
  institution_id INTEGER REFERENCES offices (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  style TEXT NOT NULL CHECK (style IN ('bands', 'tolerance')),
  green_tolerance_e2 INTEGER,
  yellow_tolerance_e2 INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (institution_id, code),
  CHECK ((style = 'tolerance') = (green_tolerance_e2 IS NOT NULL AND yellow_tolerance_e2 IS NOT NULL))
) STRICT;

CREATE TABLE logframe_rows (
  element_id INTEGER PRIMARY KEY REFERENCES elements (id),
  level TEXT NOT NULL CHECK (level IN ('end', 'purpose', 'component', 'activity')),
  assumptions TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE mail_settings (
  institution_id INTEGER PRIMARY KEY REFERENCES institutions (id),
  host TEXT NOT NULL,
  port INTEGER NOT NULL CHECK (port BETWEEN 1 AND 65535),
  encryption TEXT NOT NULL CHECK (encryption IN ('none', 'starttls', 'tls')),
  user_name TEXT NOT NULL DEFAULT '',
  from_address TEXT NOT NULL,
  from_name TEXT NOT NULL DEFAULT '',
  site_address TEXT NOT NULL,
  is_on INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE mandate_entries (
  id INTEGER PRIMARY KEY,
  mandate_id INTEGER NOT NULL REFERENCES mandates (id),
  parent_id INTEGER REFERENCES mandate_entries (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  UNIQUE (mandate_id, code)
) STRICT;

CREATE INDEX mandate_entries_of_parent ON mandate_entries (parent_id);

CREATE TABLE mandates (
  id INTEGER PRIMARY KEY,
  institution_id INTEGER NOT NULL REFERENCES offices (id),
  kind TEXT NOT NULL CHECK (kind IN ('national', 'state', 'global', 'council', 'other')),
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  year INTEGER,
  source TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (institution_id, code)
) STRICT;

CREATE TABLE measures (
  id INTEGER PRIMARY KEY,
  institution_id INTEGER NOT NULL REFERENCES offices (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  UNIQUE (institution_id, code)
) STRICT;

CREATE TABLE need_answers (
  element_id INTEGER NOT NULL REFERENCES elements (id),
  need_id INTEGER NOT NULL REFERENCES needs (id),
  PRIMARY KEY (element_id, need_id)
) STRICT;

CREATE INDEX need_answers_of_need ON need_answers (need_id);

CREATE TABLE needs (
  id INTEGER PRIMARY KEY,
  institution_id INTEGER NOT NULL REFERENCES offices (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('assembly', 'survey', 'opinion', 'diagnosis', 'other')),
  urgency TEXT NOT NULL CHECK (urgency IN ('urgent', 'high', 'medium', 'low')),
  place TEXT NOT NULL DEFAULT '',
  affected INTEGER CHECK (affected >= 0),
  office_id INTEGER REFERENCES offices (id),
  raised_on TEXT,
  source TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'met', 'set_aside')),
  state_reason TEXT NOT NULL DEFAULT '',
  state_on TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (institution_id, code)
) STRICT;

CREATE INDEX needs_of_office ON needs (office_id);

CREATE TABLE observation_turns (
  id INTEGER PRIMARY KEY,
  observation_id INTEGER NOT NULL REFERENCES observations (id),
  kind TEXT NOT NULL CHECK (kind IN ('attended', 'rebutted', 'closed', 'insisted')),
  text TEXT NOT NULL DEFAULT '',
  person_id INTEGER REFERENCES people (id),
  recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX turns_of_observation ON observation_turns (observation_id, id);

CREATE TABLE observations (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports (id),
  subject_id INTEGER,
  criterion TEXT NOT NULL CHECK (criterion IN ('figure', 'measure', 'variance', 'evidence', 'narrative', 'joint_work',
    'other')),
  severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
  text TEXT NOT NULL,
  due_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'closed')),
  person_id INTEGER REFERENCES people (id),
  recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX observations_of_report ON observations (report_id, id);

CREATE TABLE offices (
  id INTEGER PRIMARY KEY,
  institution_id INTEGER NOT NULL REFERENCES offices (id),
  parent_id INTEGER REFERENCES offices (id),
  kind TEXT NOT NULL CHECK (kind IN ('institution', 'office')),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  position INTEGER NOT NULL,
  withdrawn_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (institution_id, code)
) STRICT;

CREATE INDEX offices_of_parent ON offices (parent_id, position);

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  institution_id INTEGER NOT NULL REFERENCES institutions (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL CHECK (kind IN ('digest', 'test')),
  reference TEXT NOT NULL,
  message_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  body_text TEXT NOT NULL,
  body_html TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'dropped', 'dead')),
  attempts INTEGER NOT NULL DEFAULT 0,
  code TEXT NOT NULL DEFAULT '',
  said TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  next_try_at TEXT NOT NULL,
  claimed_at TEXT,
  ended_at TEXT,
  UNIQUE (person_id, kind, reference)
) STRICT;

CREATE INDEX outbox_in_turn ON outbox (state, next_try_at);

CREATE INDEX outbox_of_institution ON outbox (institution_id, id);

CREATE TABLE part_versions (
  element_id INTEGER NOT NULL REFERENCES elements (id),
  part TEXT NOT NULL CHECK (part IN ('attended', 'needs')),
  version INTEGER NOT NULL,
  PRIMARY KEY (element_id, part)
) STRICT;

CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  institution_id INTEGER NOT NULL REFERENCES offices (id),
  office_id INTEGER NOT NULL REFERENCES offices (id),
  user_name TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  post TEXT NOT NULL,
  is_disabled INTEGER NOT NULL DEFAULT FALSE,
  created_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
, is_password_temporary INTEGER NOT NULL DEFAULT FALSE) STRICT;

CREATE INDEX people_of_institution ON people (institution_id);

CREATE INDEX people_of_office ON people (office_id);

CREATE TABLE period_closings (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  period_id INTEGER NOT NULL REFERENCES periods (id),
  person_id INTEGER REFERENCES people (id),
  closed_at TEXT NOT NULL,
  UNIQUE (plan_id, period_id)
) STRICT;

CREATE TABLE period_omissions (
  closing_id INTEGER NOT NULL REFERENCES period_closings (id),
  office_id INTEGER NOT NULL REFERENCES offices (id),
  state TEXT CHECK (state IN ('draft', 'delivered', 'in_review', 'observed', 'answered', 'accepted', 'published',
    'rejected')),
  PRIMARY KEY (closing_id, office_id)
) STRICT;

CREATE TABLE period_reopenings (
  id INTEGER PRIMARY KEY,
  closing_id INTEGER NOT NULL REFERENCES period_closings (id),
  office_id INTEGER NOT NULL REFERENCES offices (id),
  reason TEXT NOT NULL,
  person_id INTEGER REFERENCES people (id),
  opened_at TEXT NOT NULL,
  expires_on TEXT NOT NULL
) STRICT;

CREATE INDEX reopenings_of_closing ON period_reopenings (closing_id, id);

CREATE TABLE period_snapshots (
  id INTEGER PRIMARY KEY,
  closing_id INTEGER NOT NULL REFERENCES period_closings (id),
  number INTEGER NOT NULL,
  taken_at TEXT NOT NULL,
  rules TEXT NOT NULL,
  hash TEXT NOT NULL,
  ledger_sequence INTEGER NOT NULL REFERENCES ledger_entries (sequence),
  reopening_id INTEGER REFERENCES period_reopenings (id),
  UNIQUE (closing_id, number)
) STRICT;

CREATE TABLE periods (
  id INTEGER PRIMARY KEY,
  institution_id INTEGER NOT NULL REFERENCES offices (id),
  kind TEXT NOT NULL CHECK (kind IN ('month', 'two_months', 'quarter', 'four_months', 'half_year', 'year', 'term')),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  start_on TEXT NOT NULL,
  end_on TEXT NOT NULL,
  UNIQUE (institution_id, code),
  CHECK (start_on <= end_on)
) STRICT;

CREATE INDEX periods_in_time ON periods (institution_id, start_on, end_on);

CREATE TABLE person_details (
  person_id INTEGER PRIMARY KEY REFERENCES people (id),
  display_name TEXT NOT NULL,
  display_name_folded TEXT NOT NULL,
  email TEXT
, phone TEXT) STRICT;

CREATE TABLE plan_edits (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('plan', 'element', 'indicator')),
  subject_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  old_value TEXT,
  new_value TEXT,
  reason TEXT NOT NULL,
  person_id INTEGER REFERENCES people (id),
  recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX plan_edits_of_subject ON plan_edits (subject_id, id);

CREATE TABLE plan_period_weights (
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  period_id INTEGER NOT NULL REFERENCES periods (id),
  weight_e2 INTEGER NOT NULL,
  PRIMARY KEY (plan_id, period_id)
) STRICT;

CREATE TABLE plan_versions (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  number INTEGER NOT NULL,
  reason TEXT NOT NULL,
  person_id INTEGER REFERENCES people (id),
  recorded_at TEXT NOT NULL,
  UNIQUE (plan_id, number)
) STRICT;

CREATE TABLE plans (
  id INTEGER PRIMARY KEY,
  institution_id INTEGER NOT NULL REFERENCES offices (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'closed')),
  start_on TEXT NOT NULL,
  end_on TEXT NOT NULL,
  roll_up TEXT NOT NULL DEFAULT 'weights' CHECK (roll_up IN ('weights', 'mean')),
  roll_up_cap_e2 INTEGER DEFAULT 10000,
  zero_planned TEXT NOT NULL DEFAULT 'not_applicable' CHECK (zero_planned IN ('not_applicable', 'zero')),
  light_profile_id INTEGER NOT NULL REFERENCES light_profiles (id),
  created_at TEXT NOT NULL,
  approved_at TEXT,
  approved_by INTEGER REFERENCES people (id),
  closed_at TEXT,
  version INTEGER NOT NULL DEFAULT 1, weight_scale TEXT NOT NULL DEFAULT 'relative'
  CHECK (weight_scale IN ('relative', 'absolute')),
  UNIQUE (institution_id, code),
  CHECK (start_on <= end_on)
) STRICT;

CREATE TABLE population_rows (
  element_id INTEGER NOT NULL REFERENCES elements (id),
  breakdown TEXT NOT NULL CHECK (breakdown IN ('whole', 'sex', 'age', 'group')),
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  target INTEGER CHECK (target >= 0),
  priority INTEGER CHECK (priority >= 0),
  attended INTEGER CHECK (attended >= 0),
  PRIMARY KEY (element_id, breakdown, name)
) STRICT;

CREATE TABLE predecessors (
  element_id INTEGER NOT NULL REFERENCES elements (id),
  predecessor_id INTEGER NOT NULL REFERENCES elements (id),
  lag_days INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (element_id, predecessor_id)
) STRICT;

CREATE TABLE "recommendation_files" (
  id INTEGER PRIMARY KEY,
  turn_id INTEGER NOT NULL REFERENCES recommendation_turns (id),
  institution_id INTEGER NOT NULL REFERENCES institutions (id),
  content_id INTEGER REFERENCES evidence_contents (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'webp', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'doc',
    'xls', 'ppt', 'text', 'csv')),
  withdrawn_at TEXT,
  withdrawn_by INTEGER REFERENCES people (id),
  ground TEXT CHECK (ground IN ('mistake', 'personal_data')),
  withdrawal_reason TEXT NOT NULL DEFAULT '',
  hash TEXT,
  size_bytes INTEGER,
  UNIQUE (turn_id, content_id),
  CHECK ((withdrawn_at IS NULL) = (ground IS NULL)),
  CHECK ((content_id IS NULL) = (hash IS NOT NULL AND size_bytes IS NOT NULL))
) STRICT;

CREATE INDEX recommendation_files_of_content ON recommendation_files (content_id);

CREATE INDEX recommendation_files_of_institution ON recommendation_files (institution_id);

CREATE TABLE recommendation_turns (
  id INTEGER PRIMARY KEY,
  recommendation_id INTEGER NOT NULL REFERENCES recommendations (id),
  kind TEXT NOT NULL CHECK (kind IN ('applied', 'rebutted', 'accepted', 'returned', 'withdrawn')),
  text TEXT NOT NULL DEFAULT '',
  proof TEXT NOT NULL DEFAULT '',
  person_id INTEGER NOT NULL REFERENCES people (id),
  recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX turns_of_recommendation ON recommendation_turns (recommendation_id, id);

CREATE TABLE recommendations (
  id INTEGER PRIMARY KEY,
  institution_id INTEGER NOT NULL REFERENCES offices (id),
  office_id INTEGER NOT NULL REFERENCES offices (id),
  origin TEXT NOT NULL CHECK (origin IN ('planning', 'audit', 'gender')),
  criterion TEXT NOT NULL CHECK (criterion IN ('consistency', 'follow_up', 'organisation', 'integrality', 'quality',
    'gender_perspective')),
  text TEXT NOT NULL,
  due_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'accepted', 'withdrawn')),
  version INTEGER NOT NULL DEFAULT 1,
  person_id INTEGER NOT NULL REFERENCES people (id),
  recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX recommendations_of_institution ON recommendations (institution_id, id);

CREATE TABLE reminder_marks (
  person_id INTEGER NOT NULL REFERENCES people (id),
  matter TEXT NOT NULL,
  reminded_on TEXT NOT NULL,
  read_at TEXT NOT NULL,
  PRIMARY KEY (person_id, matter)
) STRICT;

CREATE TABLE reminder_settings (
  institution_id INTEGER PRIMARY KEY REFERENCES institutions (id),
  days_before INTEGER NOT NULL CHECK (days_before >= 0),
  late_every INTEGER NOT NULL CHECK (late_every >= 0),
  late_for INTEGER NOT NULL CHECK (late_for >= 0),
  digest_hour INTEGER NOT NULL CHECK (digest_hour BETWEEN 0 AND 23),
  is_for_reporters INTEGER NOT NULL,
  is_for_reviewers INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE report_settings (
  plan_id INTEGER PRIMARY KEY REFERENCES plans (id),
  unanswered TEXT NOT NULL CHECK (unanswered IN ('block', 'do_not_block'))
) STRICT;

CREATE TABLE reports (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  office_id INTEGER NOT NULL REFERENCES offices (id),
  period_id INTEGER NOT NULL REFERENCES periods (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'delivered', 'in_review', 'observed', 'answered', 'accepted',
    'published', 'rejected')),
  version INTEGER NOT NULL DEFAULT 1,
  delivered_at TEXT,
  accepted_at TEXT,
  published_at TEXT,
  UNIQUE (plan_id, office_id, period_id)
) STRICT;

CREATE TABLE review_marks (
  person_id INTEGER PRIMARY KEY REFERENCES people (id),
  seen_until_at TEXT NOT NULL
) STRICT;

CREATE TABLE saved_views (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  is_shared INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX saved_views_of_plan ON saved_views (plan_id);

CREATE TABLE schema_migrations (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  hash TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT;

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES people (id),
  csrf_token TEXT NOT NULL,
  created_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT;

CREATE INDEX sessions_of_person ON sessions (person_id);

CREATE TABLE sign_in_failures (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  failed_at TEXT NOT NULL
) STRICT;

CREATE INDEX sign_in_failures_of_subject ON sign_in_failures (subject, failed_at);

CREATE TABLE snapshot_rows (
  snapshot_id INTEGER NOT NULL REFERENCES period_snapshots (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('plan', 'element', 'indicator')),
  subject_id INTEGER NOT NULL,
  code TEXT NOT NULL,
  indicator TEXT NOT NULL,
  name TEXT NOT NULL,
  planned_e2 INTEGER,
  reported_e2 INTEGER,
  verified_e2 INTEGER,
  compliance_e2 INTEGER,
  planned_exact TEXT,
  reported_exact TEXT,
  verified_exact TEXT,
  compliance_exact TEXT,
  outcome TEXT NOT NULL,
  basis TEXT NOT NULL,
  light TEXT NOT NULL,
  planned_value TEXT,
  reported_value TEXT,
  verified_value TEXT, replaces_id INTEGER REFERENCES period_snapshots (id),
  PRIMARY KEY (snapshot_id, position),
  UNIQUE (snapshot_id, kind, subject_id)
) STRICT;

CREATE INDEX snapshot_rows_replaced ON snapshot_rows (replaces_id, kind, subject_id);

CREATE TABLE target_change_values (
  change_id INTEGER NOT NULL REFERENCES target_changes (id),
  period_id INTEGER NOT NULL REFERENCES periods (id),
  initial_e6 INTEGER,
  modified_e6 INTEGER NOT NULL,
  fact_id INTEGER REFERENCES facts (id),
  PRIMARY KEY (change_id, period_id)
) STRICT;

CREATE TABLE target_changes (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  indicator_id INTEGER NOT NULL REFERENCES indicators (id),
  number INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('cancel', 'reduce', 'create', 'increase')),
  state TEXT NOT NULL CHECK (state IN ('requested', 'authorised', 'refused')),
  cause TEXT NOT NULL,
  legal_ground TEXT NOT NULL,
  impact TEXT NOT NULL,
  progress TEXT,
  authorise_by TEXT NOT NULL,
  requested_by INTEGER REFERENCES people (id),
  requested_at TEXT NOT NULL,
  decided_by INTEGER REFERENCES people (id),
  decided_at TEXT,
  decision_reason TEXT NOT NULL DEFAULT '',
  UNIQUE (plan_id, number)
) STRICT;

CREATE INDEX target_changes_of_indicator ON target_changes (indicator_id, number);

CREATE TABLE target_rules (
  plan_id INTEGER PRIMARY KEY REFERENCES plans (id),
  rule TEXT NOT NULL CHECK (rule IN ('by_request', 'with_reason')),
  days INTEGER NOT NULL CHECK (days >= 1),
  counting TEXT NOT NULL CHECK (counting IN ('business_days', 'natural_days'))
, version INTEGER NOT NULL DEFAULT 1) STRICT;

CREATE TABLE templates (
  id INTEGER PRIMARY KEY,
  institution_id INTEGER NOT NULL REFERENCES institutions (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('xlsx', 'docx')),
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  person_id INTEGER REFERENCES people (id),
  added_at TEXT NOT NULL,
  withdrawn_at TEXT,
  file_content BLOB NOT NULL
, about TEXT NOT NULL DEFAULT 'report' CHECK (about IN ('report', 'cover'))) STRICT;

CREATE INDEX templates_of_institution ON templates (institution_id, id);

CREATE TABLE verification_means (
  indicator_id INTEGER PRIMARY KEY REFERENCES indicators (id),
  means TEXT NOT NULL
) STRICT;

CREATE TABLE version_elements (
  version_id INTEGER NOT NULL REFERENCES plan_versions (id),
  element_id INTEGER NOT NULL REFERENCES elements (id),
  parent_id INTEGER,
  level_id INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  weight_e2 INTEGER,
  office_id INTEGER,
  person_id INTEGER,
  start_on TEXT,
  end_on TEXT,
  PRIMARY KEY (version_id, element_id)
) STRICT;

CREATE TABLE version_indicators (
  version_id INTEGER NOT NULL REFERENCES plan_versions (id),
  indicator_id INTEGER NOT NULL REFERENCES indicators (id),
  element_id INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  weight_e2 INTEGER,
  measure_id INTEGER,
  sense TEXT NOT NULL,
  method TEXT NOT NULL,
  accumulation TEXT NOT NULL,
  tolerance_e6 INTEGER,
  baseline_e6 INTEGER,
  term_target_e6 INTEGER,
  PRIMARY KEY (version_id, indicator_id)
) STRICT;

CREATE TABLE version_targets (
  version_id INTEGER NOT NULL REFERENCES plan_versions (id),
  subject_id INTEGER NOT NULL,
  period_id INTEGER NOT NULL,
  fact_id INTEGER NOT NULL REFERENCES facts (id),
  PRIMARY KEY (version_id, subject_id, period_id)
) STRICT;

CREATE TABLE window_settings (
  plan_id INTEGER PRIMARY KEY REFERENCES plans (id),
  anchor TEXT NOT NULL CHECK (anchor IN ('before_end', 'after_end')),
  days INTEGER NOT NULL CHECK (days >= 1),
  tolerance INTEGER NOT NULL CHECK (tolerance >= 0),
  early_opening TEXT NOT NULL CHECK (early_opening IN ('last_month', 'never')),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE workbook_keys (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  secret TEXT NOT NULL
) STRICT;
