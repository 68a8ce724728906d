#include "domain/reminders/institution_matters.hpp"

#include <gmock/gmock.h>

namespace timon::reminders {
namespace {

using access::Caller;
using access::Role;
using people::OfficeId;
using recommendations::State;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr OfficeId town{1}, works{2}, health{3};

access::Place place_of(OfficeId office) {
  auto place = access::in_institution(town);
  place.office_path = {office, town};
  return place;
}

Caller caller(Role role, OfficeId office) {
  Caller caller;
  caller.kind = access::CallerKind::Person;
  caller.person_id = people::PersonId{office.value * 10};
  caller.institution_id = town;
  caller.office_path = {office, town};
  const auto scope = office == town ? access::ScopeKind::Institution : access::ScopeKind::Office;
  caller.grants = {{role, scope, office.value, town}};
  caller.modules = {{town, {access::Module::Reports}}};
  return caller;
}

/// Monday 6 July 2026: a recommendation to works is due on Wednesday, one to health was answered on the first; works is
/// called for tomorrow, and of a call that was held on the second nothing is said.
InstitutionSituation july() {
  InstitutionSituation situation{.institution = town, .on = make_day(2026, 7, 6)};
  OpenRecommendation open{.office_name = "Obras", .place = place_of(works), .made_on = make_day(2026, 6, 1)};
  open.recommendation = {.id = recommendations::RecommendationId{7},
                         .institution_id = town,
                         .office_id = works,
                         .text = "Publicar las actas",
                         .due_on = make_day(2026, 7, 8)};
  OpenRecommendation answered{.office_name = "Salud", .place = place_of(health), .answered_on = make_day(2026, 7, 1)};
  answered.recommendation = {.id = recommendations::RecommendationId{8}, .office_id = health, .state = State::Answered};
  situation.recommendations = {open, answered};
  OpenCall ahead{.made_on = make_day(2026, 6, 20), .offices = {{works, "Obras", place_of(works)}}};
  ahead.convocation = {.id = convocations::ConvocationId{5}, .title = "Mesa de obra", .held_on = make_day(2026, 7, 7)};
  OpenCall held{.offices = {{health, "Salud", place_of(health)}}};
  held.convocation = {.id = convocations::ConvocationId{6}, .title = "Feria", .held_on = make_day(2026, 7, 2)};
  situation.calls = {ahead, held};
  return situation;
}

std::vector<std::string> words_of(const std::vector<Matter>& matters) {
  std::vector<std::string> words;
  for (const auto& its : matters)
    words.push_back(std::string(name_of(its.kind)) + " " + its.title + " " + its.due_on.text() + " " +
                    std::string(name_of(its.reminded.occasion)));
  return words;
}

TEST(InstitutionMatters, an_office_is_told_what_it_has_to_answer_and_what_it_is_called_to) {
  const auto matters = matters_of(caller(Role::HeadOfOffice, works), july());
  EXPECT_THAT(words_of(matters),
              ElementsAre("call Mesa de obra 2026-07-07 soon", "recommendation Publicar las actas 2026-07-08 soon"));
  EXPECT_EQ(key_of(matters[1], town), "recommendation.1.2.7");
  EXPECT_EQ(matters[1].days_left, 2);
}

TEST(InstitutionMatters, planning_is_told_what_waits_for_it_in_one_line_each) {
  auto situation = july();
  situation.recommendations.push_back(situation.recommendations[1]);
  situation.recommendations[2].answered_on = make_day(2026, 6, 30);
  const auto matters = matters_of(caller(Role::Planner, town), situation);
  ASSERT_THAT(words_of(matters),
              ElementsAre("recommendation_answer  2026-06-30 waiting", "call_marks  2026-07-02 waiting"));
  EXPECT_EQ(matters[0].count, 2);
}

TEST(InstitutionMatters, another_office_is_told_nothing_and_late_is_late) {
  EXPECT_THAT(matters_of(caller(Role::HeadOfOffice, health), july()), IsEmpty());
  auto situation = july();
  situation.on = make_day(2026, 7, 9);
  const auto matters = matters_of(caller(Role::HeadOfOffice, works), situation);
  ASSERT_THAT(words_of(matters), ElementsAre("recommendation Publicar las actas 2026-07-08 late"))
      << "the call is over";
  EXPECT_EQ(matters[0].days_late, 1);
  situation.settings.is_for_reporters = false;
  EXPECT_THAT(matters_of(caller(Role::HeadOfOffice, works), situation), IsEmpty());
}

}  // namespace
}  // namespace timon::reminders
