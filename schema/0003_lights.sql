-- Light profiles: ordered bands on the two-decimal compliance, or two tolerances. institution_id NULL = shipped.
CREATE TABLE light_profiles (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT REFERENCES offices (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  style TEXT NOT NULL CHECK (style IN ('bands', 'tolerance')),
  green_tolerance_e2 BIGINT,
  yellow_tolerance_e2 BIGINT,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE (institution_id, code),
  CHECK ((style = 'tolerance') = (green_tolerance_e2 IS NOT NULL AND yellow_tolerance_e2 IS NOT NULL))
);

CREATE TABLE light_bands (
  profile_id BIGINT NOT NULL REFERENCES light_profiles (id),
  position BIGINT NOT NULL,
  light TEXT NOT NULL CHECK (light IN ('red', 'orange', 'yellow', 'green', 'yellow_over', 'red_over', 'purple', 'blue')),
  word TEXT NOT NULL,
  shape TEXT NOT NULL CHECK (shape IN ('circle', 'triangle', 'square', 'diamond')),
  lower_e2 BIGINT NOT NULL,
  is_lower_included BOOLEAN NOT NULL,
  upper_e2 BIGINT,
  is_upper_included BOOLEAN NOT NULL,
  PRIMARY KEY (profile_id, position)
);
