#include "domain/boards/saved_view.hpp"

#include <algorithm>

#include "domain/people/texts.hpp"

namespace timon::boards {
namespace {

constexpr std::size_t longest_address = 2000;

bool is_of_a_query(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("%&=+._~*-").find(c) != std::string_view::npos;
}

}  // namespace

std::vector<FieldError> errors_of(const SavedView& view) {
  std::vector<FieldError> errors;
  people::check_line(errors, "name", view.name);
  const bool is_sound =
      view.address.size() <= longest_address && std::all_of(view.address.begin(), view.address.end(), is_of_a_query);
  if (!is_sound) errors.push_back({"address", "not_an_address"});
  return errors;
}

}  // namespace timon::boards
