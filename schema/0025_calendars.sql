-- Holidays as data of an institution, and when the reports of a plan are delivered.
CREATE TABLE holidays (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES offices (id),
  held_on DATE NOT NULL,
  name TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('national', 'own')),
  reason TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawal_reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX holidays_in_time ON holidays (institution_id, held_on);
CREATE UNIQUE INDEX holidays_once_a_day ON holidays (institution_id, held_on) WHERE withdrawn_at IS NULL;

-- Which country's public holidays were taken over for which year.
CREATE TABLE adopted_calendars (
  institution_id BIGINT NOT NULL REFERENCES offices (id),
  year BIGINT NOT NULL,
  country TEXT NOT NULL,
  adopted_at TEXT NOT NULL,
  PRIMARY KEY (institution_id, year)
);

CREATE TABLE window_settings (
  plan_id BIGINT PRIMARY KEY REFERENCES plans (id),
  anchor TEXT NOT NULL CHECK (anchor IN ('before_end', 'after_end')),
  days BIGINT NOT NULL CHECK (days >= 1),
  tolerance BIGINT NOT NULL CHECK (tolerance >= 0),
  early_opening TEXT NOT NULL CHECK (early_opening IN ('last_month', 'never')),
  version BIGINT NOT NULL DEFAULT 1
);

-- Windows that had begun when a holiday or a setting changed: they stay as they were.
CREATE TABLE kept_windows (
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  period_id BIGINT NOT NULL REFERENCES periods (id),
  early_on DATE NOT NULL,
  open_on DATE NOT NULL,
  close_on DATE NOT NULL,
  last_on DATE NOT NULL,
  kept_at TEXT NOT NULL,
  PRIMARY KEY (plan_id, period_id)
);
