#include "base/folded.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <stdexcept>

namespace timon {
namespace {

const icu::Normalizer2& decomposer() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* found = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no NFKD data");
  return *found;
}

}  // namespace

std::string folded(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
  auto decomposed = decomposer().normalize(text, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU could not normalise a text");
  decomposed.foldCase();
  icu::UnicodeString kept;
  bool blank_due = false;
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if (u_getCombiningClass(c) != 0) continue;
    if (u_isUWhiteSpace(c) || u_iscntrl(c)) {
      blank_due = !kept.isEmpty();
      continue;
    }
    if (blank_due) kept.append(static_cast<UChar32>(' '));
    blank_due = false;
    kept.append(c);
  }
  std::string out;
  kept.toUTF8String(out);
  return out;
}

bool is_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  for (std::int64_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    if (c < 0) return false;
  }
  return true;
}

}  // namespace timon
