// Numbers, days and periods as other administrations write them.
#include "usecases/testing/extracting.hpp"

namespace timon::usecases::imports {
namespace {

const std::string baselines = two_levels + R"map(
[[sheet.indicator]]
name = "Meta"
baseline = { column = "LB", pattern = ["{#} ({*})", "R$ {}", "< {#} {*}", "{#}"] }
baseline_on = { column = "Año", pattern = ["{*}({})", "{}"] }
)map";

TEST(Awkward, numbers_and_days_are_taken_out_of_texts) {
  const auto row = [](std::string code, std::string baseline, std::string year) {
    return std::vector<std::string>{"1", "Agua", std::move(code), "Meta", std::move(baseline), std::move(year)};
  };
  const auto extracted = extract(baselines, {sheet({{"Eje", "Nombre del eje", "Código", "Meta", "LB", "Año"},
                                                    row("1.1", "45 (2022)", "45 (2022)"),
                                                    row("1.2", "R$ 1.234,50", "junio de 2023"),
                                                    row("1.3", "< 30 dias", "=2021"),
                                                    row("1.4", "=12.5", "=44926"),
                                                    row("1.5", "12,5", "06/2023"),
                                                    row("1.6", "ca. 40", "31/01/2020"),
                                                    row("1.7", "#¡DIV/0!", "#N/D")})});
  std::vector<std::string> lines;
  for (const auto& indicator : extracted.plan.indicators)
    lines.push_back((indicator.baseline ? text(*indicator.baseline) : "-") + " " +
                    (indicator.baseline_on ? indicator.baseline_on->text() : "-"));
  EXPECT_THAT(lines, ElementsAre("45 2022-12-31", "1234.5 2023-06-30", "30 2021-12-31", "12.5 2022-12-31",
                                 "12.5 2023-06-30", "- 2020-01-31", "- -"));
  EXPECT_THAT(told(extracted),
              ElementsAre(Told{"error", "not_a_number", "Plan!E7", "ca. 40", "{#} ({*}), R$ {}, < {#} {*}, {#}"},
                          Told{"warning", "error_cell", "Plan!E8", "#¡DIV/0!", "number"},
                          Told{"warning", "error_cell", "Plan!F8", "#N/D", "2026-12-31"}));
}

TEST(Awkward, columns_of_values_may_hold_currencies_and_words) {
  const auto extracted = extract(two_levels + R"(
[[sheet.indicator]]
name = "Meta"
[[sheet.values]]
kind = "reported"
headings = "{year}"
read = { pattern = ["R$ {}", "{} mil", "{#}"], decimal = "comma", values = { "Sí" = "1", "NP" = "" } }
)",
                                 {sheet({{"Eje", "Nombre del eje", "Código", "Meta", "2024", "2025", "2026", "2027"},
                                         {"1", "Agua", "1.1", "Pozos", "R$ 1.234,50", "=7", "SI", "np"},
                                         {"1", "Agua", "1.2", "Redes", "3,5 mil", "unos", "", "1.000"}})});
  EXPECT_THAT(facts(extracted),
              ElementsAre("1.1/1 reported 2024 1234.5", "1.1/1 reported 2025 7", "1.1/1 reported 2026 1",
                          "1.2/1 reported 2024 3.5", "1.2/1 reported 2027 1000"));
  EXPECT_THAT(told(extracted), ElementsAre(Told{"error", "not_a_number", "Plan!F3", "unos", "R$ {}, {} mil, {#}"}));
}
}  // namespace
}  // namespace timon::usecases::imports
