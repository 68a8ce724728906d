#pragma once
// An entry of the ledger as the API sends it.

#include <boost/describe/class.hpp>

#include "usecases/ledger/list_entries.hpp"
#include "web/api/tables.hpp"

namespace timon::api::ledger {

struct WrittenView {
  std::string field{};
  std::optional<std::string> value{};
};
BOOST_DESCRIBE_STRUCT(WrittenView, (), (field, value))

struct EntryView {
  std::int64_t sequence = 0;
  Instant recorded_at{};
  std::optional<timon::people::PersonId> person{};
  std::optional<std::string> person_name{};
  std::string act{};
  std::string subject_kind{};
  std::string subject{};
  std::string subject_name{};
  std::vector<WrittenView> fields{};
  std::string hash{};
};
BOOST_DESCRIBE_STRUCT(EntryView, (),
                      (sequence, recorded_at, person, person_name, act, subject_kind, subject, subject_name, fields,
                       hash))

EntryView entry_view(const usecases::ledger::NamedEntry& named);

/// What was written, in one cell: the name of each field and its value.
std::string written_words(const Table& table, const std::vector<WrittenView>& fields);

}  // namespace timon::api::ledger
