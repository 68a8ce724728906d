#pragma once
// A file of an answer is read by whoever reads the recommendation: as it was sent, and of a picture small too.

#include <functional>
#include <string_view>

#include "domain/recommendations/recommendation_file.hpp"
#include "usecases/recommendations/recommendation_at.hpp"

namespace timon::usecases::recommendations {

/// Not found for everybody else, and for all where it was withdrawn for personal data.
Result<timon::recommendations::ListedFile> open_recommendation_file(const Context& context,
                                                                    timon::recommendations::FileId id);

/// Bytes `from` to before `until` of what was opened, in pieces.
void copy_recommendation_file(const Context& context, const timon::recommendations::ListedFile& opened,
                              std::int64_t from, std::int64_t until, const std::function<void(std::string_view)>& take);

/// Not found where it is no picture, too.
Result<std::string> show_recommendation_thumbnail(const Context& context, timon::recommendations::FileId id);

}  // namespace timon::usecases::recommendations
