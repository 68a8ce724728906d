#pragma once
// How a language writes numbers and days: "62,35 %", "30 de junio de 2026". Immutable and safe to share
// between threads. Knows no sentence (base/catalogue.hpp) and never computes.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/day.hpp"
#include "base/decimal.hpp"

namespace timon {

class Locale {
 public:
  /// A language tag: "es", "es-MX", "pt". Throws std::invalid_argument for one whose writing is not known.
  explicit Locale(std::string_view tag);
  ~Locale();
  Locale(Locale&&) noexcept;
  Locale& operator=(Locale&&) noexcept;

  const std::string& tag() const { return tag_; }

  /// `units` x 10^-scale with its own decimals and no trailing zeros: "1.234,5".
  std::string number(std::int64_t units, int scale) const;
  /// The same with exactly `decimals` of them, rounded half away from zero: "62,30".
  std::string fixed(std::int64_t units, int scale, int decimals) const;
  std::string count(std::int64_t value) const { return number(value, 0); }
  /// Hundredths of a percent with both decimals: "62,35 %". The sign never stands alone on the next line.
  std::string percent(Hundredths value) const;
  template <int Scale>
  std::string number(Decimal<Scale> value) const {
    return number(value.units, Scale);
  }

  /// "30 de junio de 2026"
  std::string day(Day day) const;
  /// "30 jun 2026": for tables.
  std::string short_day(Day day) const;
  /// "30 de junio de 2026, 10:42" as the clocks of `zone` showed it.
  std::string moment(Instant instant, std::string_view zone) const;

 private:
  struct Writers;
  std::string tag_;
  std::unique_ptr<const Writers> writers_;
};

}  // namespace timon
