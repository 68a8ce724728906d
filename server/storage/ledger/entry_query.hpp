#pragma once
// Which entries of the ledger somebody asks for, newest first.

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/ledger/entry.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::ledger {

struct EntryQuery {
  std::optional<people::OfficeId> institution{};  ///< nothing: all of them
  std::optional<people::PersonId> person{};
  std::optional<std::string> act{};
  std::optional<std::int64_t> subject{};
  std::optional<Instant> from{};
  std::optional<Instant> until{};        ///< before it
  std::optional<std::int64_t> before{};  ///< sequence number
  std::int64_t limit = 100;
};

std::vector<timon::ledger::Entry> find_entries(Session& session, const EntryQuery& query);
/// What those entries are about is called, by their number; empty where it has no name, or none any more.
using SubjectNames = std::unordered_map<std::int64_t, std::string>;
SubjectNames subject_names(Session& session, const EntryQuery& query);
/// About one subject, newest first, before that sequence number.
std::vector<timon::ledger::Entry> entries_of_subject(Session& session, std::int64_t subject, std::int64_t before,
                                                     std::int64_t limit);
/// The acts that were ever recorded, by name.
std::vector<std::string> recorded_acts(Session& session);

}  // namespace timon::storage::ledger
