#include "web/api/ledger/entry_view.hpp"

#include "formats/json/value.hpp"

namespace timon::api::ledger {
namespace {

/// The body's `fields`: texts and nothing else, by our own hand.
std::vector<WrittenView> fields_of(std::string_view body) {
  using namespace formats::json;
  std::vector<WrittenView> fields;
  const auto document = parse(body);
  const auto* parts = document ? std::get_if<Object>(&document->it) : nullptr;
  if (!parts) return fields;
  for (const auto& [name, part] : *parts)
    if (const auto* written = std::get_if<Object>(&part.it); written && name == "fields")
      for (const auto& [field, value] : *written) {
        const auto* text = std::get_if<std::string>(&value.it);
        fields.push_back({field, text ? std::optional(*text) : std::nullopt});
      }
  return fields;
}

}  // namespace

EntryView entry_view(const usecases::ledger::NamedEntry& named) {
  const auto& [entry, person_name, subject_name] = named;
  return {entry.sequence,
          entry.recorded_at,
          entry.person_id,
          person_name,
          entry.act,
          entry.subject_kind,
          std::to_string(entry.subject_id),
          subject_name,
          fields_of(entry.body),
          entry.hash};
}

std::string written_words(const Table& table, const std::vector<WrittenView>& fields) {
  std::string written;
  for (const auto& [field, value] : fields)
    if (value) written += (written.empty() ? "" : "; ") + table.word("staff.written.", field) + ": " + *value;
  return written;
}

}  // namespace timon::api::ledger
