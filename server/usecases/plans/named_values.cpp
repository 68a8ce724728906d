#include "usecases/plans/named_values.hpp"

#include <sstream>

#include "storage/indicators/measure_store.hpp"
#include "storage/lights/profile_store.hpp"
#include "storage/mandates/mandate_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/plans/element_store.hpp"

namespace timon::usecases::plans {

namespace {

template <class I, class Find>
std::string found_name(const std::string& value, Find find) {
  const auto id = parse_id<I>(value);
  if (!id) return value;
  const auto found = find(*id);
  return found && !found->name.empty() ? found->name : value;
}

}  // namespace

std::optional<std::string> NamedValues::named(const std::string& field, const std::optional<std::string>& value) const {
  if (!value || value->empty()) return std::nullopt;
  return name_of(field, *value);
}

std::string NamedValues::name_of(const std::string& field, const std::string& value) const {
  if (field == "office")
    return found_name<timon::people::OfficeId>(value,
                                               [&](auto id) { return storage::people::find_office(session_, id); });
  if (field == "person")
    return found_name<timon::people::PersonId>(value,
                                               [&](auto id) { return storage::people::find_person(session_, id); });
  if (field == "measure")
    return found_name<timon::indicators::MeasureId>(
        value, [&](auto id) { return storage::indicators::find_measure(session_, id); });
  if (field == "parent") return name_of_element(value);
  if (field == "alignments") return names_in(value, "alignment");
  if (field == "alignment")
    return found_name<timon::plans::MandateEntryId>(
        value, [&](auto id) { return storage::mandates::find_entry(session_, id); });
  if (field == "collaborating_offices") return names_in(value, "office");
  if (field == "predecessors" || field == "contributions") return names_in(value, "parent");
  if (field == "level") {
    const auto id = parse_id<timon::plans::LevelId>(value);
    const timon::plans::Level* level = id ? levels_.find(*id) : nullptr;
    return level ? level->name : value;
  }
  if (field == "light_profile")
    for (const auto& profile : storage::lights::list_profiles(session_))
      if (profile.id.text() == value) return profile.code;
  return value;
}

std::string NamedValues::name_of_element(const std::string& value) const {
  const auto id = parse_id<timon::plans::ElementId>(value);
  const auto element = id ? storage::plans::find_element(session_, *id) : std::nullopt;
  return element ? element->code + " " + element->name : value;
}

/// "17 18" or "17+3 18": ids, each with the days it waits.
std::string NamedValues::names_in(const std::string& list, const std::string& field) const {
  std::string names;
  std::istringstream words(list);
  for (std::string word; words >> word;) {
    const auto end = word.find_first_of("+-");
    const std::string id = word.substr(0, end);
    if (!names.empty()) names += ", ";
    names += name_of(field, id);
    if (end != std::string::npos) names += " " + word.substr(end);
  }
  return names;
}

}  // namespace timon::usecases::plans
