-- A correction's snapshot keeps only the rows that differ from the one before: each points to the snapshot whose row it
-- replaces. A position below zero says that the subject is no longer there.
ALTER TABLE snapshot_rows ADD COLUMN replaces_id BIGINT REFERENCES period_snapshots (id);
UPDATE snapshot_rows SET replaces_id = (
  SELECT b.id FROM period_snapshots s JOIN period_snapshots b ON b.closing_id = s.closing_id AND b.number = s.number - 1
    JOIN snapshot_rows o ON o.snapshot_id = b.id
  WHERE s.id = snapshot_rows.snapshot_id AND o.kind = snapshot_rows.kind AND o.subject_id = snapshot_rows.subject_id);
INSERT INTO snapshot_rows (snapshot_id, position, kind, subject_id, code, indicator, name, outcome, basis, light,
  replaces_id)
SELECT s.id, -1 - o.position, o.kind, o.subject_id, o.code, o.indicator, o.name, o.outcome, o.basis, o.light, b.id
FROM period_snapshots s JOIN period_snapshots b ON b.closing_id = s.closing_id AND b.number = s.number - 1
  JOIN snapshot_rows o ON o.snapshot_id = b.id AND o.position >= 0
WHERE NOT EXISTS (SELECT 1 FROM snapshot_rows r
  WHERE r.snapshot_id = s.id AND r.kind = o.kind AND r.subject_id = o.subject_id);
CREATE INDEX snapshot_rows_replaced ON snapshot_rows (replaces_id, kind, subject_id);
