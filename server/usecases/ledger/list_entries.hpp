#pragma once
// Who did what, when: the ledger as it is read, newest first.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "domain/ledger/entry.hpp"
#include "storage/engine/session.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::ledger {

struct ListEntries {
  std::optional<timon::people::OfficeId> institution{};  ///< nothing: all that the caller may see
  std::optional<timon::people::PersonId> person{};
  std::optional<std::string> act{};
  std::optional<std::int64_t> subject{};
  std::optional<Day> from_on{};
  std::optional<Day> until_on{};  ///< included
  std::optional<std::int64_t> before{};
  std::int64_t limit = 100;
};

struct NamedEntry {
  timon::ledger::Entry entry{};
  std::optional<std::string> person_name{};  ///< nothing: the system
  std::string subject_name{};                ///< empty where it has none, or none any more
};

struct EntryPage {
  std::vector<NamedEntry> items{};
  std::optional<std::int64_t> next{};  ///< give it as `before` to go on
  std::vector<std::string> acts{};     ///< to choose from
};

/// With the names of who did it and of what it is about, as they are now.
std::vector<NamedEntry> named_entries(storage::Session& session, std::vector<timon::ledger::Entry> entries);

Result<EntryPage> list_entries(const Context& context, const ListEntries& input);

}  // namespace timon::usecases::ledger
