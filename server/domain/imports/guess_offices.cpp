#include "domain/imports/guess_offices.hpp"

#include <algorithm>

namespace timon::imports {
namespace {

using enum Meaning;

/// "Responsable" beside a post, or beside a column of offices, is a person.
bool is_of_persons(const Candidate& one, bool has_post) {
  return has_post && one.look->heading.starts_with("Responsable");
}

/// "Área", "Quién lidera": no word tells an office, but its cells are names of offices.
Candidate* by_its_cells(std::vector<Candidate>& columns, std::size_t rows) {
  const auto is_free = [](const Candidate& one) {
    const bool is_level_of_area = one.draft.meaning == ElementName && one.reading.level_word == "area";
    return is_level_of_area || (one.draft.meaning == Nothing && !one.reading.is_told);
  };
  const auto found = std::ranges::find_if(columns, [&](const Candidate& one) {
    return is_free(one) && one.look->names_offices && one.look->filled * 2 > rows;
  });
  return found == columns.end() ? nullptr : &*found;
}

}  // namespace

void choose_office(std::vector<Candidate>& columns, std::size_t rows) {
  const bool has_post = std::ranges::any_of(columns, [](const auto& one) {
    return words_of_heading(one.look->heading) == std::vector<std::string>{"cargo"};
  });
  const auto offices = columns_of(columns, Office);
  if (offices.empty()) {
    if (auto* one = by_its_cells(columns, rows)) {
      one->draft.meaning = Office;
      one->draft.is_sure = false;
      one->reading.level_word.clear();
    }
    return;
  }
  const auto names_offices = [](const auto* one) { return one->look->names_offices; };
  const auto of_offices = std::ranges::find_if(offices, names_offices);
  const auto* kept = of_offices == offices.end() ? offices[0] : *of_offices;
  for (auto* one : offices)
    if (one != kept || is_of_persons(*one, has_post)) one->draft.meaning = Nothing, one->draft.is_sure = false;
}

}  // namespace timon::imports
