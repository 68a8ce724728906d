#include "web/api/plans/plan_routes.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"
#include "web/api/boards/element_routes.hpp"
#include "web/api/indicators/indicator_edit_routes.hpp"
#include "web/api/lights/light_profile_routes.hpp"
#include "web/api/plans/content_routes.hpp"
#include "web/api/plans/element_edit_routes.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::plans {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

/// The village behind its doors; a token is the name of who sends it.
class VillageDoors : public ::testing::Test {
 protected:
  VillageDoors() {
    village_ = database_->write([](storage::Transaction& transaction) { return testing::add_village(transaction); });
    doors_.mount_api(site_, boards::element_routes(memory_));
    doors_.mount_api(site_, plan_routes());
    doors_.mount_api(site_, content_routes());
    doors_.mount_api(site_, element_edit_routes([this](const Call& call, auto id, int status) {
                       return boards::element_document(memory_, call, id, status);
                     }));
    doors_.mount_api(site_, indicators::indicator_edit_routes([this](const Call& call, auto id, int status) {
                       return boards::indicator_document(memory_, call, id, status);
                     }));
    doors_.mount_api(site_, indicators::measure_routes());
    doors_.mount_api(site_, lights::light_profile_routes());
    doors_.finish(site_);
  }

  static guard::Recognition recognition() {
    return {[](std::string_view) { return std::nullopt; },
            [](std::string_view name) -> std::optional<guard::Identity> {
              if (name == "nobody") return std::nullopt;
              const bool is_planner = name == "planner";
              access::Caller caller{.kind = access::CallerKind::Person,
                                    .person_id = timon::people::PersonId{is_planner ? 11 : 12},
                                    .institution_id = timon::people::OfficeId{1}};
              caller.office_path = {timon::people::OfficeId{3}, timon::people::OfficeId{1}};
              caller.grants = {is_planner ? access::ActiveGrant{access::Role::Planner, access::ScopeKind::Institution,
                                                                1, timon::people::OfficeId{1}}
                                          : access::ActiveGrant{access::Role::HeadOfOffice, access::ScopeKind::Office,
                                                                3, timon::people::OfficeId{1}}};
              return guard::Identity{std::move(caller), std::nullopt};
            }};
  }

  http::Response ask(http::Method method, const std::string& path, const std::string& body = {},
                     const http::Pairs& query = {}, const std::string& who = "planner") {
    http::Request request{.method = method, .target = path, .path = "/api/v1" + path, .query = query};
    for (const auto& [name, value] : query)
      request.target += (request.target.find('?') == std::string::npos ? "?" : "&") + name + "=" + value;
    request.headers.add("host", "timon.example");
    request.headers.add("authorization", "Bearer " + who);
    if (!body.empty()) request.headers.add("content-type", "application/json");
    request.body.text = body;
    const auto match = site_.routes.match(method, request.path);
    const auto& matched = std::get<http::Matched<http::Handling>>(match);
    request.captures = matched.captures;
    auto response = matched.row->handler(request);
    testing::record_answer(method, path, response);
    return response;
  }
  http::Response get(const std::string& path, const http::Pairs& query = {}) {
    return ask(http::Method::Get, path, {}, query);
  }
  http::Response post(const std::string& path, const std::string& body) { return ask(http::Method::Post, path, body); }
  http::Response patch(const std::string& path, const std::string& body) {
    return ask(http::Method::Patch, path, body);
  }
  http::Response put(const std::string& path, const std::string& body) { return ask(http::Method::Put, path, body); }
  static std::string text_of(const http::Response& response) { return testing::text_of(response); }

  testing::TestDatabase database_;
  testing::Village village_;
  Clock clock_ = fixed_clock(*parse_instant("2024-02-01T15:00:00.000000Z"));
  usecases::boards::PlanMemory memory_;
  guard::Doors doors_{{*database_, clock_, recognition(), {}, {}}};
  http::Site site_;
};

}  // namespace

TEST_F(VillageDoors, plans_are_listed_and_shown_with_a_tag_until_they_change) {
  EXPECT_THAT(text_of(get("/plans")), AllOf(HasSubstr(R"("id":"100")"), HasSubstr(R"("next":null)")));
  const auto shown = get("/plans/100");
  EXPECT_THAT(text_of(shown), AllOf(HasSubstr(R"("roll_up_cap":100)"), HasSubstr(R"("light_profile":"P-110")"),
                                    HasSubstr(R"("code":"goal","name":"Meta")"), HasSubstr(R"("code":"2024")"),
                                    HasSubstr(R"("approved_at":null)"), HasSubstr(R"("edit_elements")")));
  const std::string tag(*shown.headers.find("etag"));
  EXPECT_EQ(get("/plans/100").headers.find("etag"), tag);
  ASSERT_EQ(patch("/plans/100", R"({"version":1,"name":"Otro"})").status, 200);
  EXPECT_NE(get("/plans/100").headers.find("etag"), tag);
  EXPECT_EQ(get("/plans/999").status, 404);
  EXPECT_EQ(get("/plans/x").status, 404);
}

TEST_F(VillageDoors, a_plan_is_made_edited_approved_and_closed) {
  const auto made = post("/plans", R"({"code":"P2","name":"Otro","start_on":"2024-01-01","end_on":"2024-12-31",
    "levels":[{"kind":"strategic_level","code":"l","name":"Línea","plural_name":"Líneas","may_be_root":true}],
    "settings":{"roll_up":"mean","roll_up_cap":null,"period_weights":[{"period":"2024","weight":100}]}})");
  EXPECT_EQ(made.status, 201);
  EXPECT_THAT(text_of(made), AllOf(HasSubstr(R"("roll_up":"mean","weight_scale":"relative","roll_up_cap":null)"),
                                   HasSubstr(R"("period_weights":[{"period":"2024","weight":100}])")));
  EXPECT_EQ(post("/plans", R"({"code":"P2"})").status, 422);
  EXPECT_EQ(patch("/plans/100", R"({"version":1,"name":"Nuevo"})").status, 200);
  EXPECT_EQ(patch("/plans/100", R"({"version":1,"name":"Viejo"})").status, 409);
  EXPECT_THAT(text_of(get("/plans/100/readiness")),
              AllOf(HasSubstr(R"("is_ready":true,"missing":[])"), HasSubstr(R"("name":"Obras Públicas")"),
                    HasSubstr(R"("cells":[{"office":"2","axis":"401","count":1}])")));
  EXPECT_EQ(post("/plans/100/closure", R"({"version":2})").status, 409);
  EXPECT_THAT(text_of(post("/plans/100/approval", R"({"version":2,"accepted_warnings":[]})")),
              HasSubstr(R"("state":"approved")"));
  EXPECT_THAT(text_of(post("/plans/100/closure", R"({"version":3})")), HasSubstr(R"("state":"closed")"));
}

TEST_F(VillageDoors, what_is_missing_is_told_in_words) {
  ASSERT_EQ(post("/elements/402/indicators",
                 R"({"code":"I2","name":"Otro","level":"product","dimension":"quality","frequency":"year",
    "sense":"ascending","method":"ratio","accumulation":"sum"})")
                .status,
            201);
  EXPECT_THAT(text_of(get("/plans/100/readiness")),
              AllOf(HasSubstr(R"("code":"indicator_without_measure")"), HasSubstr(R"("element_code":"M1")"),
                    HasSubstr("El indicador I2 no tiene unidad de medida.")));
  const auto refused = post("/plans/100/approval", R"({"version":1})");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr(R"("code":"plan_not_ready")"));
}

TEST_F(VillageDoors, content_is_listed_pasted_copied_and_compared) {
  EXPECT_THAT(text_of(get("/plans/100/content")),
              AllOf(HasSubstr(R"("id":"402","parent":"401","level":"goal","code":"M1")"),
                    HasSubstr(R"("indicators":1,"version":1,"may_edit":true)")));
  EXPECT_EQ(get("/plans/999/content").status, 404);
  const std::string pasted = R"({"rows":[{"parent":"401","level":"goal","code":"M2","name":"Puentes","office":"2"},
    {"element":"402","version":1,"name":"Caminos"}]})";
  EXPECT_EQ(ask(http::Method::Post, "/plans/100/content", pasted, {}, "works").status, 403);
  EXPECT_THAT(text_of(post("/plans/100/content", pasted)), HasSubstr(R"("402"]})"));
  const auto again = post("/plans/100/content", pasted);
  EXPECT_EQ(again.status, 422);
  EXPECT_THAT(text_of(again), AllOf(HasSubstr(R"("field":"rows[0].code")"), HasSubstr(R"("field":"rows[1]")")));

  EXPECT_EQ(get("/plans/100/changes").status, 404);
  ASSERT_EQ(post("/plans/100/approval", R"({"version":1,"accepted_warnings":["goal_without_indicator"]})").status, 200);
  ASSERT_EQ(patch("/elements/402", R"({"version":2,"name":"Vías","reason":"Acuerdo 3"})").status, 200);
  EXPECT_THAT(text_of(get("/plans/100/changes")),
              AllOf(HasSubstr(R"("field":"name","period":null,"old_value":"Caminos","new_value":"Vías")"),
                    HasSubstr(R"("reason":"Acuerdo 3")")));
  const auto file = get("/plans/100/changes", {{"format", "csv"}});
  EXPECT_THAT(text_of(file), AllOf(HasSubstr("\r\nCambió,Elemento,M1,Vías,Nombre,,Caminos,Vías,Acuerdo 3,"),
                                   HasSubstr("\r\nFilas,1\r\nPlan,")));
  EXPECT_EQ(get("/plans/100/changes", {{"format", "csv"}, {"version", "9"}}).status, 404);
  EXPECT_EQ(text_of(get("/plans/100/changes", {{"format", "csv"}, {"version", "1"}})), text_of(file));
  EXPECT_EQ(get("/plans/100/changes", {{"version", "primera"}}).status, 422);
  const std::string copy = R"({"code":"P2","name":"Siguiente","start_on":"2025-01-01"})";
  const auto made = post("/plans/100/copies", copy);
  EXPECT_EQ(made.status, 201);
  EXPECT_THAT(text_of(made), AllOf(HasSubstr(R"("state":"draft")"), HasSubstr(R"("end_on":"2028-12-31")")));
  EXPECT_EQ(post("/plans/100/copies", copy).status, 422);
  EXPECT_EQ(ask(http::Method::Post, "/plans/100/copies", copy, {}, "works").status, 403);
}

TEST_F(VillageDoors, elements_are_added_edited_moved_weighed_and_deleted) {
  const auto added = post("/plans/100/elements", R"({"parent":"401","level":"goal","code":"M2","name":"Puentes",
    "office":"2","weight":40.5,"start_on":"2024-01-01","predecessors":[{"element":"402","lag_days":3}],
    "collaborating_offices":["3"],"priority":"high"})");
  ASSERT_EQ(added.status, 201) << text_of(added);
  EXPECT_THAT(text_of(added), AllOf(HasSubstr(R"("weight":40.5)"), HasSubstr(R"("lag_days":3)"),
                                    HasSubstr(R"("priority":"high")"), HasSubstr(R"("previous":"402")")));
  const std::string id = text_of(added).substr(7, text_of(added).find('"', 7) - 7);
  EXPECT_THAT(text_of(patch("/elements/" + id, R"({"version":1,"office":null,"name":"Puentes y pontones"})")),
              AllOf(HasSubstr(R"("office":null)"), HasSubstr("Puentes y pontones")));
  EXPECT_EQ(put("/elements/" + id + "/position", R"({"version":2,"parent":"401","position":0})").status, 204);
  EXPECT_EQ(put("/elements/" + id + "/position", R"({"version":3,"parent":"402","position":0})").status, 422);
  const auto weights = [&](const std::string& one, const std::string& other) {
    return put("/plans/100/weights", R"({"parent":"401","weights":[{"element":"402","version":1,"weight":)" + one +
                                         R"(},{"element":")" + id + R"(","version":3,"weight":)" + other + "}]}");
  };
  EXPECT_EQ(weights("60", "40").status, 204);
  EXPECT_THAT(text_of(weights("60", "39.99")), AllOf(HasSubstr("weights_do_not_add"), HasSubstr("99,99")));
  EXPECT_EQ(ask(http::Method::Delete, "/elements/" + id).status, 422);
  EXPECT_EQ(ask(http::Method::Delete, "/elements/" + id, {}, {{"version", "x"}}).status, 422);
  EXPECT_EQ(weights("40", "60").status, 409);
  EXPECT_EQ(ask(http::Method::Delete, "/elements/" + id, {}, {{"version", "4"}}).status, 204);
  EXPECT_EQ(get("/elements/" + id).status, 404);
}

TEST_F(VillageDoors, a_unit_that_may_not_is_refused_at_the_thing) {
  EXPECT_EQ(ask(http::Method::Patch, "/elements/402", R"({"version":1,"name":"x"})", {}, "health").status, 403);
  EXPECT_EQ(ask(http::Method::Post, "/plans", "{}", {}, "health").status, 403);
  EXPECT_EQ(ask(http::Method::Get, "/plans", {}, {}, "nobody").status, 401);
}

TEST_F(VillageDoors, sheets_are_added_edited_validated_and_deleted) {
  const auto added = post("/elements/402/indicators",
                          R"({"code":"I2","name":"Tasa","level":"result","dimension":"effectiveness",
    "frequency":"quarter","measure":"21","sense":"descending","method":"baseline","accumulation":"last",
    "baseline":12.5,"baseline_on":"2023-12-31","term_target":7,"tolerance":0.5,"light_profile":"P-90"})");
  ASSERT_EQ(added.status, 201) << text_of(added);
  EXPECT_THAT(text_of(added), AllOf(HasSubstr(R"("baseline":12.5)"), HasSubstr(R"("is_measure_validated":false)"),
                                    HasSubstr(R"("light_profile":"P-90")")));
  const std::string id = text_of(added).substr(7, text_of(added).find('"', 7) - 7);
  EXPECT_THAT(text_of(patch("/indicators/" + id, R"({"version":1,"tolerance":null,"weight":100})")),
              HasSubstr(R"("tolerance":null)"));
  EXPECT_THAT(text_of(put("/indicators/" + id + "/measure", R"({"version":2,"measure":"21"})")),
              HasSubstr(R"("is_measure_validated":true)"));
  EXPECT_EQ(patch("/indicators/" + id, R"({"version":3,"sense":"ascending","method":"mirror"})").status, 422);
  EXPECT_EQ(ask(http::Method::Delete, "/indicators/" + id, {}, {{"version", "3"}, {"reason", "x"}}).status, 204);
  EXPECT_EQ(ask(http::Method::Delete, "/indicators/" + id, {}, {{"version", "3"}}).status, 404);
}

TEST_F(VillageDoors, catalogues_of_measures_periods_and_profiles) {
  EXPECT_THAT(text_of(get("/measures")), HasSubstr(R"({"id":"21","code":"km","name":"Kilómetros"})"));
  EXPECT_EQ(post("/measures", R"({"code":"ha","name":"Hectáreas"})").status, 201);
  EXPECT_EQ(post("/measures", R"({"code":"ha","name":"Hectáreas"})").status, 422);
  EXPECT_THAT(text_of(get("/periods")), HasSubstr(R"("kind":"year","code":"2024")"));
  EXPECT_THAT(text_of(post("/periods", R"({"kind":"quarter","start_on":"2024-01-01","end_on":"2024-12-31"})")),
              HasSubstr(R"("code":"2024-T4","name":"Cuarto trimestre de 2024")"));
  EXPECT_EQ(ask(http::Method::Get, "/periods", {}, {{"institution", "2"}}).status, 422);
  EXPECT_THAT(text_of(get("/light-profiles")), AllOf(HasSubstr(R"("code":"P-110")"), HasSubstr(R"("upper":null)")));
  EXPECT_EQ(post("/light-profiles", R"({"code":"U","name":"Umbral","style":"tolerance","green_tolerance":5,
    "yellow_tolerance":4})")
                .status,
            422);
  EXPECT_EQ(post("/light-profiles", R"({"code":"MIA","name":"La mía","style":"bands","bands":[
    {"light":"red","word":"mal","shape":"square","lower":0,"is_lower_included":true,"upper":50,"is_upper_included":false},
    {"light":"green","word":"bien","shape":"circle","lower":50,"is_lower_included":true,"upper":null,"is_upper_included":false}]})")
                .status,
            201);
}

}  // namespace timon::api::plans
