#pragma once
// One act in the chained ledger, and its one canonical form. Knows no randomness: salts come in as values.
// The form is JSON of strings alone, so that anybody can rebuild a hash with any JSON library.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/day.hpp"
#include "domain/people/ids.hpp"

namespace timon::ledger {

/// What was written, in values that may stay for ever. Nothing is a value that was emptied.
using Fields = std::vector<std::pair<std::string, std::optional<std::string>>>;

/// Personal text: the chain holds only its salted commitment; text and salt lie beside it and may be erased.
struct PrivateText {
  std::string field;
  std::string salt;
  std::string value;

  bool operator==(const PrivateText&) const = default;
};

/// What a use case did, to be recorded. `act` is the use case's name.
struct Act {
  std::string act;
  std::string subject_kind;
  std::int64_t subject_id = 0;
  std::optional<people::OfficeId> institution_id{};
  std::optional<std::int64_t> plan_id{};  ///< whose figures may have changed
  std::string changed{};                  ///< what of the subject, where it is less than all: "facts"
  Fields fields{};
  std::vector<std::pair<std::string, std::string>> private_texts{};
};

/// A row of the chain.
struct Entry {
  std::int64_t sequence = 0;
  Instant recorded_at{};
  std::optional<people::OfficeId> institution_id{};
  std::optional<people::PersonId> person_id{};  ///< nothing: the system
  std::string act{};
  std::string subject_kind{};
  std::int64_t subject_id = 0;
  std::string body{};
  std::string previous_hash{};
  std::string hash{};

  bool operator==(const Entry&) const = default;
};

/// SHA-256 over salt and text.
std::string commitment_of(const PrivateText& text);

/// {"commitments":{…},"fields":{…}} with sorted names. Throws std::logic_error for a name given twice.
std::string body_of(Fields fields, const std::vector<PrivateText>& private_texts);

/// SHA-256 over the canonical form of everything but the hash itself.
std::string hash_of(const Entry& entry);

/// The commitment that `body` holds for `field`; empty if none.
std::string commitment_in(std::string_view body, std::string_view field);

}  // namespace timon::ledger
