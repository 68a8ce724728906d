-- Money of a plan: how it is read, lines, the amounts told of them (only ever appended), and which periods are final.
CREATE TABLE budget_settings (
  plan_id BIGINT PRIMARY KEY REFERENCES plans (id),
  currency TEXT NOT NULL,
  spent TEXT NOT NULL CHECK (spent IN ('committed', 'accrued', 'paid')),
  margin_e2 BIGINT NOT NULL CHECK (margin_e2 >= 0),
  version BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE budget_lines (
  id BIGINT PRIMARY KEY,
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  element_id BIGINT NOT NULL REFERENCES elements (id),
  year_id BIGINT NOT NULL REFERENCES periods (id),
  source TEXT NOT NULL,
  source_folded TEXT NOT NULL,
  classifier TEXT NOT NULL,
  is_total BOOLEAN NOT NULL,
  UNIQUE (element_id, year_id, source_folded, classifier, is_total)
);
CREATE INDEX budget_lines_of_plan ON budget_lines (plan_id, id);

CREATE TABLE budget_amounts (
  id BIGINT PRIMARY KEY,
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  line_id BIGINT NOT NULL REFERENCES budget_lines (id),
  period_id BIGINT NOT NULL REFERENCES periods (id),
  stage TEXT NOT NULL CHECK (stage IN ('approved', 'modified', 'committed', 'accrued', 'paid')),
  amount_e2 BIGINT NOT NULL CHECK (amount_e2 >= 0),
  note TEXT NOT NULL DEFAULT '',
  correction_reason TEXT NOT NULL DEFAULT '',
  replaces_id BIGINT REFERENCES budget_amounts (id),
  person_id BIGINT REFERENCES people (id),
  recorded_at TEXT NOT NULL,
  import_id BIGINT
);
CREATE INDEX budget_amounts_of_line ON budget_amounts (line_id, id);

-- Which amount counts now.
CREATE TABLE current_budget_amounts (
  line_id BIGINT NOT NULL REFERENCES budget_lines (id),
  period_id BIGINT NOT NULL REFERENCES periods (id),
  stage TEXT NOT NULL,
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  amount_id BIGINT NOT NULL REFERENCES budget_amounts (id),
  PRIMARY KEY (line_id, period_id, stage)
);
CREATE INDEX current_budget_amounts_of_plan ON current_budget_amounts (plan_id);

CREATE TABLE budget_locks (
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  period_id BIGINT NOT NULL REFERENCES periods (id),
  person_id BIGINT REFERENCES people (id),
  locked_at TEXT NOT NULL,
  PRIMARY KEY (plan_id, period_id)
);
