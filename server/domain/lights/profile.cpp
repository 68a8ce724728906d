#include "domain/lights/profile.hpp"

namespace timon::lights {
namespace {

std::string at(std::size_t index, const char* member) { return "bands[" + std::to_string(index) + "]." + member; }

/// A band begins exactly where the one before it ended, and only one of the two holds the edge.
std::optional<FieldError> error_of_edge(const std::vector<Band>& bands, std::size_t index) {
  const auto& band = bands[index];
  if (index == 0) {
    if (band.lower == Hundredths{} && band.is_lower_included) return std::nullopt;
    return FieldError{at(0, "lower"), "bands_start_at_zero"};
  }
  const auto& before = bands[index - 1];
  if (!before.upper) return FieldError{at(index, "lower"), "band_after_the_last"};
  const Arguments edge{{"expected", text(*before.upper)}};
  if (band.lower > *before.upper) return FieldError{at(index, "lower"), "bands_leave_a_gap", edge};
  if (band.lower < *before.upper) return FieldError{at(index, "lower"), "bands_overlap", edge};
  if (band.is_lower_included == before.is_upper_included)
    return FieldError{at(index, "is_lower_included"), band.is_lower_included ? "bands_overlap" : "bands_leave_a_gap",
                      edge};
  return std::nullopt;
}

bool is_empty(const Band& band) {
  if (!band.upper) return false;
  return *band.upper < band.lower || (*band.upper == band.lower && !(band.is_lower_included && band.is_upper_included));
}

std::vector<FieldError> errors_of_bands(const std::vector<Band>& bands) {
  std::vector<FieldError> errors;
  if (bands.empty()) errors.push_back({"bands", "required"});
  for (std::size_t i = 0; i < bands.size(); ++i) {
    if (bands[i].word.empty()) errors.push_back({at(i, "word"), "required"});
    if (bands[i].light == Light::Grey) errors.push_back({at(i, "light"), "grey_is_for_no_number"});
    if (is_empty(bands[i])) errors.push_back({at(i, "upper"), "band_is_empty"});
    if (auto error = error_of_edge(bands, i)) errors.push_back(*std::move(error));
  }
  if (!bands.empty() && bands.back().upper) errors.push_back({at(bands.size() - 1, "upper"), "last_band_has_no_end"});
  return errors;
}

std::vector<FieldError> errors_of_tolerances(const Profile& profile) {
  std::vector<FieldError> errors;
  const Hundredths green = profile.green_tolerance.value_or(Hundredths{-1});
  const Hundredths yellow = profile.yellow_tolerance.value_or(Hundredths{-1});
  if (green.units < 0) errors.push_back({"green_tolerance", "required"});
  if (yellow.units < 0) errors.push_back({"yellow_tolerance", "required"});
  if (errors.empty() && yellow < green) errors.push_back({"yellow_tolerance", "below_green_tolerance"});
  return errors;
}

Band band(Light light, const char* word, Shape shape, int lower, bool is_lower_included,
          std::optional<int> upper = std::nullopt, bool is_upper_included = false) {
  return {light,
          word,
          shape,
          whole<2>(lower),
          is_lower_included,
          upper ? std::optional(whole<2>(*upper)) : std::nullopt,
          is_upper_included};
}

Band critical(int upper) { return band(Light::Red, "crítico", Shape::Square, 0, true, upper); }

Profile bands(std::int64_t id, const char* code, const char* name, std::vector<Band> rows) {
  return {{id}, std::nullopt, code, name, Style::Bands, std::nullopt, std::nullopt, 1, std::move(rows)};
}

}  // namespace

std::vector<FieldError> errors_of(const Profile& profile) {
  std::vector<FieldError> errors;
  if (profile.code.empty()) errors.push_back({"code", "required"});
  if (profile.name.empty()) errors.push_back({"name", "required"});
  auto others = profile.style == Style::Bands ? errors_of_bands(profile.bands) : errors_of_tolerances(profile);
  errors.insert(errors.end(), others.begin(), others.end());
  return errors;
}

std::vector<Profile> shipped_profiles() {
  using enum Light;
  using enum Shape;
  const Band yellow = band(Yellow, "en riesgo", Triangle, 70, true, 90);
  std::vector<Profile> profiles{
      bands(1, "P-110", "Verde de 90 a 110",
            {critical(70), yellow, band(Green, "en marcha", Circle, 90, true, 110, true),
             band(YellowOver, "por encima", Diamond, 110, false, 130, true),
             band(RedOver, "muy por encima", Diamond, 130, false)}),
      bands(2, "P-90", "Verde desde 90, sin tope", {critical(70), yellow, band(Green, "en marcha", Circle, 90, true)}),
      bands(3, "P-5", "Cinco colores",
            {critical(50), band(Orange, "bajo", Diamond, 50, true, 70), yellow,
             band(Green, "en marcha", Circle, 90, true, 110, true),
             band(Purple, "planeación deficiente", Diamond, 110, false)}),
      bands(4, "P-100", "Verde de 95 a 100, azul por encima",
            {critical(75), band(Yellow, "en riesgo", Triangle, 75, true, 95),
             band(Green, "en marcha", Circle, 95, true, 100, true), band(Blue, "superado", Diamond, 100, false)}),
  };
  profiles.push_back(
      {{5},
       std::nullopt,
       "U-10-20",
       "Umbral de 10 y 20 por ciento",
       Style::Tolerance,
       whole<2>(10),
       whole<2>(20),
       1,
       {band(Green, "en marcha", Circle, 0, true, 10, true), band(Yellow, "en riesgo", Triangle, 10, false, 20, true),
        band(Red, "crítico", Square, 20, false)}});
  return profiles;
}

}  // namespace timon::lights
