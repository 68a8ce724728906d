#include "base/composed.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <stdexcept>

namespace timon {

std::string composed(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* composer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no NFC data");
  const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
  std::string out;
  composer->normalize(text, status).toUTF8String(out);
  if (U_FAILURE(status)) throw std::runtime_error("ICU could not normalise a text");
  return out;
}

}  // namespace timon
