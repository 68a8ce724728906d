#include "domain/homes/joint_work.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "domain/boards/testing/small_plan.hpp"
#include "domain/case_table.hpp"

namespace timon::homes {
namespace {

using plans::ElementKind;

std::vector<std::string> words_of(const std::string& cell) {
  std::vector<std::string> words;
  std::istringstream all(cell == "-" ? "" : cell);
  for (std::string word; all >> word;) words.push_back(word);
  return words;
}

std::string text_of(const PlanImage& image, const std::vector<JointWork>& work) {
  std::string text;
  for (const auto& its : work) {
    std::string missing;
    for (const auto office : its.missing) missing += (missing.empty() ? "" : ",") + office.text();
    text += (text.empty() ? "" : " ") + image.element(its.row).id.text() + ":" + std::string(name_of(its.integrality)) +
            "(" + missing + ")";
  }
  return text.empty() ? "-" : text;
}

PlanImage two_initiatives() {
  boards::testing::SmallPlan plan;
  plan.contents_.elements.clear();
  plan.contents_.indicators.clear();
  plan.contents_.facts.clear();
  plans::Level level;
  level.id = plans::LevelId{static_cast<std::int64_t>(ElementKind::Initiative) + 1};
  level.kind = ElementKind::Initiative;
  plan.contents_.levels.items.push_back(level);
  for (const std::int64_t id : {10, 20}) plan.add(id, {}, ElementKind::Initiative, {}, id);
  plan.add(30, {}, ElementKind::StrategicLevel, {}, 30);
  for (const std::int64_t id : {11, 12, 21, 31}) plan.add(id, id / 10 * 10, ElementKind::Activity, {}, id);
  return PlanImage{plan.contents_};
}

TEST(JointWork, is_judged_initiative_by_initiative) {
  const auto image = two_initiatives();
  for (const auto& row : read_cases("server/domain/homes/joint_work.cases.tsv")) {
    SCOPED_TRACE(row.at("case"));
    std::vector<Row> lines;
    for (const auto& word : words_of(row.at("lines")))
      lines.push_back(image.row_of(plans::ElementId{std::stoll(word)}).value());
    std::vector<Collaborator> collaborators;
    for (const auto& word : words_of(row.at("with")))
      collaborators.push_back(
          {plans::ElementId{std::stoll(word)}, people::OfficeId{std::stoll(word.substr(word.find('=') + 1))}});
    std::vector<people::OfficeId> named;
    for (const auto& word : words_of(row.at("named"))) named.push_back(people::OfficeId{std::stoll(word)});
    EXPECT_EQ(text_of(image, joint_work_of(image, people::OfficeId{1}, lines, collaborators, named)), row.at("said"));
  }
}

}  // namespace
}  // namespace timon::homes
