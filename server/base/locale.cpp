#include "base/locale.hpp"

#include <unicode/dtptngen.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>

#include <stdexcept>

namespace timon {

using icu::number::LocalizedNumberFormatter;

struct Locale::Writers {
  icu::Locale locale;
  LocalizedNumberFormatter plain;
  LocalizedNumberFormatter percent;
  std::unique_ptr<icu::SimpleDateFormat> day;
  std::unique_ptr<icu::SimpleDateFormat> short_day;
  std::unique_ptr<icu::SimpleDateFormat> moment;
};

namespace {

void require(UErrorCode status, std::string_view what) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string(what) + ": " + u_errorName(status));
}

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

/// The language's own order and words for these fields, in UTC.
std::unique_ptr<icu::SimpleDateFormat> date_writer(const icu::Locale& locale, const char16_t* fields) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::DateTimePatternGenerator> generator(
      icu::DateTimePatternGenerator::createInstance(locale, status));
  require(status, "date pattern");
  const auto pattern = generator->getBestPattern(fields, status);
  auto writer = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
  require(status, "date format");
  writer->setTimeZone(*icu::TimeZone::getGMT());
  return writer;
}

std::string written(const icu::SimpleDateFormat& writer, std::chrono::sys_time<std::chrono::milliseconds> at) {
  icu::UnicodeString text;
  return utf8(writer.format(static_cast<UDate>(at.time_since_epoch().count()), text));
}

std::string written(const LocalizedNumberFormatter& writer, std::int64_t units, int scale) {
  UErrorCode status = U_ZERO_ERROR;
  const auto text = units_text(units, scale);
  const auto number = writer.formatDecimal(text, status);
  const auto out = number.toString(status);
  require(status, "number format");
  return utf8(out);
}

}  // namespace

Locale::Locale(std::string_view tag) : tag_(tag) {
  using icu::number::NumberFormatter;
  using icu::number::Precision;
  UErrorCode status = U_ZERO_ERROR;
  const auto locale = icu::Locale::forLanguageTag(tag_, status);
  int32_t known = 0;
  const auto* all = icu::Locale::getAvailableLocales(known);
  bool is_known = false;
  for (int32_t i = 0; i < known && !is_known; ++i) is_known = all[i] == locale;
  if (U_FAILURE(status) || !is_known) throw std::invalid_argument("unknown language tag: " + tag_);
  const auto numbers = NumberFormatter::withLocale(locale).roundingMode(UNUM_ROUND_HALFUP);
  const auto percents = numbers.unit(icu::MeasureUnit::getPercent()).precision(Precision::fixedFraction(2));
  writers_ = std::make_unique<const Writers>(Writers{locale, numbers.precision(Precision::maxFraction(18)), percents,
                                                     date_writer(locale, u"yMMMMd"), date_writer(locale, u"yMMMd"),
                                                     date_writer(locale, u"yMMMMdHm")});
}

Locale::~Locale() = default;
Locale::Locale(Locale&&) noexcept = default;
Locale& Locale::operator=(Locale&&) noexcept = default;

std::string Locale::number(std::int64_t units, int scale) const { return written(writers_->plain, units, scale); }

std::string Locale::fixed(std::int64_t units, int scale, int decimals) const {
  return written(writers_->plain.precision(icu::number::Precision::fixedFraction(decimals)), units, scale);
}

std::string Locale::percent(Hundredths value) const { return written(writers_->percent, value.units, 2); }

std::string Locale::day(Day day) const { return written(*writers_->day, day.at); }

std::string Locale::short_day(Day day) const { return written(*writers_->short_day, day.at); }

std::string Locale::moment(Instant instant, std::string_view zone) const {
  // The clocks' offset comes from base/day, which keeps the one copy of the zone data.
  const auto day = local_day(instant, zone);
  const auto since_midnight = instant - start_of_day(day, zone);
  return written(*writers_->moment, std::chrono::floor<std::chrono::milliseconds>(day.at + since_midnight));
}

}  // namespace timon
