-- Initiatives planned as a matrix of indicators for results (MIR): the level of an element in its initiative's matrix
-- with what must hold outside it; where an indicator's value can be verified; what was answered about an indicator.
CREATE TABLE logframe_rows (
  element_id BIGINT PRIMARY KEY REFERENCES elements (id),
  level TEXT NOT NULL CHECK (level IN ('end', 'purpose', 'component', 'activity')),
  assumptions TEXT NOT NULL DEFAULT ''
);

CREATE TABLE verification_means (
  indicator_id BIGINT PRIMARY KEY REFERENCES indicators (id),
  means TEXT NOT NULL
);

CREATE TABLE indicator_criteria (
  indicator_id BIGINT NOT NULL REFERENCES indicators (id),
  criterion TEXT NOT NULL CHECK (criterion IN ('clear', 'relevant', 'economic', 'monitorable', 'adequate', 'marginal')),
  is_met BOOLEAN NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (indicator_id, criterion)
);
