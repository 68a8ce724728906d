-- The secret that marks pre-filled workbooks as this program's own; made when the first one is downloaded. A restored
-- copy of the database goes on taking the workbooks that were filled meanwhile.
CREATE TABLE workbook_keys (
  id BIGINT PRIMARY KEY CHECK (id = 1),
  secret TEXT NOT NULL
);
