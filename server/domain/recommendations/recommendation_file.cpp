#include "domain/recommendations/recommendation_file.hpp"

#include <algorithm>

namespace timon::recommendations {

using evidence::WithdrawalGround;

bool is_readable(const ListedFile& file) { return file.content_id && file.ground != WithdrawalGround::PersonalData; }

std::optional<Instant> withdrawn_before(const ListedFile& file, WithdrawalGround ground) {
  const bool is_graver = file.ground == WithdrawalGround::Mistake && ground == WithdrawalGround::PersonalData;
  return is_graver ? std::nullopt : file.withdrawn_at;
}

std::size_t standing_files(std::span<const ListedFile> files, TurnId turn) {
  return std::size_t(
      std::ranges::count_if(files, [&](const auto& its) { return its.turn_id == turn && !its.withdrawn_at; }));
}

}  // namespace timon::recommendations
