-- A search reads people of the institutions in sight alone.
CREATE INDEX people_of_institution ON people (institution_id);

-- Codes as a search compares them, like names: without accents or case, by the program from now on.
ALTER TABLE elements ADD COLUMN code_folded TEXT NOT NULL DEFAULT '';
UPDATE elements SET code_folded = lower(code);
-- Engines lower ASCII alike and nothing else: those that are there are folded letter by letter.
UPDATE elements SET code_folded =
  replace(replace(replace(replace(replace(code_folded, 'á', 'a'), 'à', 'a'), 'â', 'a'), 'ã', 'a'), 'ä', 'a');
UPDATE elements SET code_folded =
  replace(replace(replace(replace(replace(code_folded, 'Á', 'a'), 'À', 'a'), 'Â', 'a'), 'Ã', 'a'), 'Ä', 'a');
UPDATE elements SET code_folded =
  replace(replace(replace(replace(code_folded, 'é', 'e'), 'è', 'e'), 'ê', 'e'), 'ë', 'e');
UPDATE elements SET code_folded =
  replace(replace(replace(replace(code_folded, 'É', 'e'), 'È', 'e'), 'Ê', 'e'), 'Ë', 'e');
UPDATE elements SET code_folded =
  replace(replace(replace(replace(code_folded, 'í', 'i'), 'ì', 'i'), 'î', 'i'), 'ï', 'i');
UPDATE elements SET code_folded =
  replace(replace(replace(replace(code_folded, 'Í', 'i'), 'Ì', 'i'), 'Î', 'i'), 'Ï', 'i');
UPDATE elements SET code_folded =
  replace(replace(replace(replace(replace(code_folded, 'ó', 'o'), 'ò', 'o'), 'ô', 'o'), 'õ', 'o'), 'ö', 'o');
UPDATE elements SET code_folded =
  replace(replace(replace(replace(replace(code_folded, 'Ó', 'o'), 'Ò', 'o'), 'Ô', 'o'), 'Õ', 'o'), 'Ö', 'o');
UPDATE elements SET code_folded =
  replace(replace(replace(replace(code_folded, 'ú', 'u'), 'ù', 'u'), 'û', 'u'), 'ü', 'u');
UPDATE elements SET code_folded =
  replace(replace(replace(replace(code_folded, 'Ú', 'u'), 'Ù', 'u'), 'Û', 'u'), 'Ü', 'u');
UPDATE elements SET code_folded =
  replace(replace(code_folded, 'ñ', 'n'), 'ç', 'c');
UPDATE elements SET code_folded =
  replace(replace(code_folded, 'Ñ', 'n'), 'Ç', 'c');
