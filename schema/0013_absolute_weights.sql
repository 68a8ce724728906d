-- What the weights of siblings add to: 100.00, or the weight of their parent.
ALTER TABLE plans ADD COLUMN weight_scale TEXT NOT NULL DEFAULT 'relative'
  CHECK (weight_scale IN ('relative', 'absolute'));
