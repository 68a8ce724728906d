-- The light profiles that come with the program. domain/lights/profile.cpp holds the same rows and a test compares.
INSERT INTO light_profiles (id, institution_id, code, name, style, green_tolerance_e2, yellow_tolerance_e2) VALUES
  (1, NULL, 'P-110', 'Verde de 90 a 110', 'bands', NULL, NULL),
  (2, NULL, 'P-90', 'Verde desde 90, sin tope', 'bands', NULL, NULL),
  (3, NULL, 'P-5', 'Cinco colores', 'bands', NULL, NULL),
  (4, NULL, 'P-100', 'Verde de 95 a 100, azul por encima', 'bands', NULL, NULL),
  (5, NULL, 'U-10-20', 'Umbral de 10 y 20 por ciento', 'tolerance', 1000, 2000);

INSERT INTO light_bands (profile_id, position, light, word, shape, lower_e2, is_lower_included, upper_e2,
  is_upper_included) VALUES
  (1, 1, 'red', 'crítico', 'square', 0, TRUE, 7000, FALSE),
  (1, 2, 'yellow', 'en riesgo', 'triangle', 7000, TRUE, 9000, FALSE),
  (1, 3, 'green', 'en marcha', 'circle', 9000, TRUE, 11000, TRUE),
  (1, 4, 'yellow_over', 'por encima', 'diamond', 11000, FALSE, 13000, TRUE),
  (1, 5, 'red_over', 'muy por encima', 'diamond', 13000, FALSE, NULL, FALSE),
  (2, 1, 'red', 'crítico', 'square', 0, TRUE, 7000, FALSE),
  (2, 2, 'yellow', 'en riesgo', 'triangle', 7000, TRUE, 9000, FALSE),
  (2, 3, 'green', 'en marcha', 'circle', 9000, TRUE, NULL, FALSE),
  (3, 1, 'red', 'crítico', 'square', 0, TRUE, 5000, FALSE),
  (3, 2, 'orange', 'bajo', 'diamond', 5000, TRUE, 7000, FALSE),
  (3, 3, 'yellow', 'en riesgo', 'triangle', 7000, TRUE, 9000, FALSE),
  (3, 4, 'green', 'en marcha', 'circle', 9000, TRUE, 11000, TRUE),
  (3, 5, 'purple', 'planeación deficiente', 'diamond', 11000, FALSE, NULL, FALSE),
  (4, 1, 'red', 'crítico', 'square', 0, TRUE, 7500, FALSE),
  (4, 2, 'yellow', 'en riesgo', 'triangle', 7500, TRUE, 9500, FALSE),
  (4, 3, 'green', 'en marcha', 'circle', 9500, TRUE, 10000, TRUE),
  (4, 4, 'blue', 'superado', 'diamond', 10000, FALSE, NULL, FALSE),
  (5, 1, 'green', 'en marcha', 'circle', 0, TRUE, 1000, TRUE),
  (5, 2, 'yellow', 'en riesgo', 'triangle', 1000, FALSE, 2000, TRUE),
  (5, 3, 'red', 'crítico', 'square', 2000, FALSE, NULL, FALSE);
