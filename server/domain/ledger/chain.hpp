#pragma once
// Whether a ledger is what it was: each entry has its own hash and that of the one before, without gaps.

#include <optional>
#include <string>

#include "base/names.hpp"
#include "domain/ledger/entry.hpp"

namespace timon::ledger {

struct Head {
  std::int64_t sequence = 0;
  std::string hash{};  ///< empty before the first entry

  bool operator==(const Head&) const = default;
};

/// The entry that follows `head`.
Entry next_entry(const Head& head, const Act& act, const std::vector<PrivateText>& private_texts,
                 std::optional<people::PersonId> person, Instant now);

enum class Fault { Gap, BrokenLink, WrongHash, WrongCommitment, WrongHead };

constexpr auto names_of(Fault) {
  using enum Fault;
  return std::to_array<Name<Fault>>({{Gap, "gap"},
                                     {BrokenLink, "broken_link"},
                                     {WrongHash, "wrong_hash"},
                                     {WrongCommitment, "wrong_commitment"},
                                     {WrongHead, "wrong_head"}});
}

/// What is wrong with `entry` if it follows `head`; nothing if it is right.
std::optional<Fault> fault_of(const Head& head, const Entry& entry);

/// Whether a kept text is the one that was committed to.
bool is_committed(const Entry& entry, const PrivateText& text);

}  // namespace timon::ledger
