#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

#include "base/embedded.hpp"
#include "web/portal/assets.hpp"
#include "web/portal/components/facts_bar/facts_bar.hpp"
#include "web/portal/components/light/light.hpp"
#include "web/portal/components/page_frame/page_frame.hpp"
#include "web/portal/components/schedule_chart/schedule_chart.hpp"
#include "web/portal/components/series_chart/series_chart.hpp"
#include "web/portal/templates.hpp"
#include "web/portal/testing/examples.hpp"

namespace timon::portal {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string template_of(const Example& example) { return "components/" + example.component + "/" + example.component; }

TEST(Examples, all_render_and_escape_what_people_write) {
  const auto examples = all_examples();
  EXPECT_GT(examples.size(), 20U);
  for (const auto& example : examples) {
    const auto html = render(template_of(example), example.data).markup;
    SCOPED_TRACE(example.component + ": " + example.name);
    EXPECT_THAT(html, Not(HasSubstr("{{")));
    EXPECT_THAT(html, Not(HasSubstr("<script>alert")));
    EXPECT_THAT(html, Not(HasSubstr("<b>")));
    EXPECT_THAT(html, Not(HasSubstr("onclick=\"")));
  }
}

TEST(Examples, exist_for_every_component) {
  std::set<std::string> with_examples;
  for (const auto& example : all_examples()) with_examples.insert(example.component);
  for (const auto path : embedded_files("server/web/portal/components/")) {
    const auto name = std::filesystem::path(path).parent_path().filename().string();
    EXPECT_TRUE(with_examples.contains(name)) << path;
  }
}

/// Each example as a page of its own: looked at by the accessibility check of a real browser, in the folder it names.
TEST(Examples, become_pages) {
  const char* wanted = std::getenv("TIMON_EXAMPLES_DIR");
  const std::filesystem::path folder = wanted ? wanted : testing::TempDir() + "timon-examples";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "style.css") << style_sheet().bytes;
  int number = 0;
  for (const auto& example : all_examples()) {
    PageFrameView frame{
        .language = "es", .title = example.component + ": " + example.name, .style_address = "style.css"};
    frame.institution = "Ejemplos", frame.home_address = "index.html", frame.skip_text = "Ir al contenido";
    frame.menu_label = "Menú", frame.languages_label = "Idioma", frame.sign_in_text = "Entrar";
    frame.main_html = {"<h1>" + escaped(example.name).markup + "</h1>" +
                       render(template_of(example), example.data).markup};
    const bool is_page = example.component == "page_frame";
    const auto html =
        is_page ? render(template_of(example), example.data) : render("components/page_frame/page_frame", frame);
    std::ofstream(folder / (std::to_string(++number) + "-" + example.component + ".html")) << html.markup;
  }
  EXPECT_GE(std::distance(std::filesystem::directory_iterator(folder), {}), number);
}

/// {{{x}}} and names that end in _html belong together; nothing else goes unescaped.
TEST(Templates, put_in_unescaped_only_what_is_called_html) {
  const std::regex unescaped(R"(\{\{\{([^}]*)\}\}\})"), other(R"(\{\{&)"),
      escaped_html(R"((^|[^{])\{\{[^{}]*_html\}\})");
  std::size_t seen = 0;
  for (const auto path : embedded_files("server/web/portal/")) {
    if (!path.ends_with(".html")) continue;
    const std::string text(*embedded_file(path));
    SCOPED_TRACE(path);
    for (std::sregex_iterator at(text.begin(), text.end(), unescaped), end; at != end; ++at, ++seen)
      EXPECT_TRUE((*at)[1].str().ends_with("_html")) << at->str();
    EXPECT_FALSE(std::regex_search(text, other));
    EXPECT_FALSE(std::regex_search(text, escaped_html));
  }
  EXPECT_GT(seen, 3U);
}

/// The content security policy of the portal allows none of these.
TEST(Templates, have_neither_script_nor_style_nor_addresses_elsewhere) {
  const std::regex forbidden(R"(<script|<style|\sstyle=|\son[a-z]+=|https?:|<iframe|<object|javascript:)");
  for (const auto path : embedded_files("server/web/portal/")) {
    if (!path.ends_with(".html") && !path.ends_with(".css")) continue;
    const std::string text(*embedded_file(path));
    std::smatch match;
    EXPECT_FALSE(std::regex_search(text, match, forbidden)) << path << ": " << match.str();
  }
}

TEST(Light, is_outlined_when_only_reported_and_never_a_colour_alone) {
  const auto html = light_html({"yellow", "triangle", "En <riesgo>", true}).markup;
  EXPECT_THAT(html, HasSubstr("light-outlined"));
  EXPECT_THAT(html, HasSubstr("<path d=\"M8 2 15 14H1Z\"/>"));
  EXPECT_THAT(html, HasSubstr("En &lt;riesgo&gt;"));
  EXPECT_THAT(light_html({"green", "circle", "En marcha", false}).markup, Not(HasSubstr("light-outlined")));
}

TEST(FactsBar, shows_what_there_is_and_stays_on_its_line) {
  const auto html = facts_bar_html({Hundredths{6235}, Hundredths{13000}, std::nullopt, "Se esperaba…"}).markup;
  EXPECT_THAT(html, HasSubstr("x=\"62.35%\""));
  EXPECT_THAT(html, HasSubstr("facts-bar-reported\" x=\"0\" y=\"4\" width=\"100%\""));
  EXPECT_THAT(html, Not(HasSubstr("facts-bar-verified")));
  EXPECT_THAT(html, HasSubstr("aria-label=\"Se esperaba…\""));
}

TEST(ScheduleChart, places_each_fact_on_its_part_of_the_calendar) {
  ScheduleChartView view{.title = "En el tiempo", .cut_off_label = "corte", .cut_off = make_day(2026, 4, 10)};
  view.items = {
      {.name = "Obra", .start_on = make_day(2026, 1, 1), .end_on = make_day(2026, 7, 19)},
      {.name = "Acta", .address = "/acta", .start_on = make_day(2026, 4, 11), .end_on = make_day(2026, 4, 11)}};
  view.items[0].expected = whole<2>(50);
  view.items[0].reported = whole<2>(40);
  view.items[0].verified = whole<2>(120);
  view.ticks = {{make_day(2026, 4, 1), "T2 2026"}, {make_day(2027, 1, 1), "fuera"}};
  const auto html = schedule_chart_html(view).markup;
  EXPECT_THAT(html, HasSubstr("schedule-planned\" x=\"0%\" y=\"7\" width=\"100%\""));
  EXPECT_THAT(html, HasSubstr("schedule-reported\" x=\"0%\" y=\"7\" width=\"40%\""));
  EXPECT_THAT(html, HasSubstr("schedule-verified\" x=\"0%\" y=\"7\" width=\"100%\"")) << "within its frame";
  EXPECT_THAT(html, HasSubstr("facts-bar-expected\" x=\"50%\""));
  EXPECT_THAT(html, HasSubstr("schedule-cut-off\" x1=\"50%\"")) << "the end of the 100th of 200 days";
  EXPECT_THAT(html, HasSubstr("<svg x=\"50%\" y=\"13\""));
  EXPECT_THAT(html, HasSubstr("<a href=\"/acta\">Acta</a>"));
  EXPECT_THAT(html, HasSubstr("<strong>Obra</strong>"));
  EXPECT_THAT(html, Not(HasSubstr("fuera")));
}

TEST(SeriesChart, ends_its_axis_on_a_round_number) {
  const auto end = [](std::int64_t units) { return axis_end({units}).units; };
  EXPECT_EQ(end(1), 1);
  EXPECT_EQ(end(160'000'000), 200'000'000);
  EXPECT_EQ(end(200'000'001), 250'000'000);
  EXPECT_EQ(end(260'000'000), 500'000'000);
  EXPECT_EQ(end(999), 1000);
  EXPECT_EQ(end(9'223'372'036'854'775'807), 9'223'372'036'854'775'807);
}

TEST(SeriesChart, draws_bars_from_zero_with_the_equal_table) {
  SeriesChartView view{.title = "Familias", .no_value = "sin dato"};
  view.planned_head = "Planeado";
  view.points = {{"2026-T1", whole<6>(100), whole<6>(80), std::nullopt}, {"2026-T2", whole<6>(200), {}, {}}};
  const auto html = series_chart_html(view, Locale("es")).markup;
  EXPECT_THAT(html, HasSubstr("height=\"72\" fill=\"url(#hatch)\""));  // 80 of 200, 180 pixels high
  EXPECT_THAT(html, HasSubstr(">200</text>"));
  EXPECT_THAT(html, HasSubstr("<td class=\"number\">sin dato</td>"));
  EXPECT_THAT(html, Not(HasSubstr("series-verified")));
}

// The word before the planned numbers ended at the axis, so that its beginning lay outside the picture.
TEST(SeriesChart, begins_the_word_for_what_is_planned_inside_the_picture) {
  SeriesChartView view{.title = "Pozos", .planned_head = "Planeado"};
  view.points = {{.period = "2026-T1", .planned = Millionths{50'000'000}}};
  const auto html = series_chart_html(view, Locale("es")).markup;
  EXPECT_THAT(html, HasSubstr("<text class=\"series-row\" x=\"0\""));
  EXPECT_THAT(html, HasSubstr("class=\"series-rule\" x1=\"64\""))
      << "after the word, which else lies on the first number";
}

// The axis had room for its end alone: of 0,25 below 0,5 the beginning was cut.
TEST(SeriesChart, has_room_for_the_halves_of_its_axis) {
  SeriesChartView view{.title = "Pozos"};
  view.points = {{.period = "2026-T1", .reported = Millionths{500'000}}};
  EXPECT_THAT(series_chart_html(view, Locale("es")).markup, HasSubstr("class=\"series-rule\" x1=\"44\""));
}

TEST(SeriesChart, has_bands_behind_and_lines_with_their_numbers) {
  SeriesChartView view{.title = "Cobertura", .no_value = "sin dato"};
  view.points = {{.period = "2026", .reported = whole<6>(80)}};
  view.points[0].bands = {
      {"red", {}, whole<6>(70)}, {"green", whole<6>(70), whole<6>(150)}, {"red_over", whole<6>(150), {}}};
  view.lines = {{"target", whole<6>(90), "Meta: 90"}, {"baseline", whole<6>(88), "Línea base: 88"}};
  view.keys = {{.bands = {{Html{"<b>Crítico</b>"}, "hasta 70 %"}}}};
  const auto html = series_chart_html(view, Locale("es")).markup;
  EXPECT_THAT(html, HasSubstr("series-band light-red\" x=\"37\" y=\"78\" width=\"62\" height=\"126\""));
  EXPECT_THAT(html, HasSubstr("series-band light-green\" x=\"37\" y=\"24\" width=\"62\" height=\"54\""));
  EXPECT_THAT(html, Not(HasSubstr("light-red_over"))) << "beyond the end of the axis";
  EXPECT_THAT(html, HasSubstr("series-target\" x1=\"37\" x2=\"115\" y1=\"42\" y2=\"42\""));
  EXPECT_THAT(html, HasSubstr("y=\"46\">Meta: 90</text>"));
  EXPECT_THAT(html, HasSubstr("y=\"61\">Línea base: 88</text>")) << "apart from the other";
  EXPECT_THAT(html, HasSubstr("<b>Crítico</b> hasta 70 %"));
}

TEST(SeriesChart, of_nothing_is_an_empty_frame) {
  EXPECT_THAT(series_chart_html({.title = "Nada"}, Locale("es")).markup, HasSubstr("<figcaption>Nada</figcaption>"));
}

}  // namespace
}  // namespace timon::portal
