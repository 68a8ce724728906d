-- What an institution has switched on besides the board, which has no row: it always is.
CREATE TABLE institution_modules (
  institution_id BIGINT NOT NULL REFERENCES offices (id),
  module TEXT NOT NULL CHECK (module IN ('reports', 'interventions', 'anticipation', 'assessment', 'pmg', 'citizens')),
  PRIMARY KEY (institution_id, module)
);

-- Institutions from before there were modules keep what they worked with.
INSERT INTO institution_modules (institution_id, module) SELECT id, 'reports' FROM institutions;
INSERT INTO institution_modules (institution_id, module) SELECT id, 'citizens' FROM institutions;
