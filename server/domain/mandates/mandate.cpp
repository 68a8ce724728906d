#include "domain/mandates/mandate.hpp"

#include "domain/plans/texts.hpp"

namespace timon::mandates {

std::vector<FieldError> mandate_errors(const Mandate& mandate) {
  std::vector<FieldError> errors;
  plans::check_code(errors, "code", mandate.code);
  plans::check_name(errors, "title", mandate.title);
  plans::check_text(errors, "source", mandate.source);
  if (mandate.year && (*mandate.year < 1900 || *mandate.year > 2200)) errors.push_back({"year", "not_a_year"});
  return errors;
}

}  // namespace timon::mandates
