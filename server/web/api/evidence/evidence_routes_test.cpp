#include "web/api/evidence/evidence_routes.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "base/secret.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village_acts.hpp"
#include "web/api/calls.hpp"
#include "web/api/reports/report_routes.hpp"
#include "web/api/testing/recorded_answers.hpp"
#include "web/guard/doors.hpp"

namespace timon::api::evidence {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

const std::string pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

/// The village with a reported value behind its doors; asked by its manager, its administrator or nobody.
class EvidenceDoors : public ::testing::Test {
 protected:
  EvidenceDoors() {
    village_ = database_->write([](storage::Transaction& transaction) { return testing::add_village(transaction); });
    testing::approve_plan(*database_, village_);
    testing::add_fact(*database_, village_, timon::reports::FactKind::Reported, 6);
    doors_.mount_api(site_, evidence_routes());
    doors_.mount_api(site_, upload_routes());
    doors_.mount_api(site_, reports::report_routes());
    doors_.finish(site_);
  }

  static guard::Recognition recognition() {
    return {[](std::string_view) { return std::nullopt; },
            [](std::string_view who) -> std::optional<guard::Identity> {
              const timon::people::OfficeId town{1};
              access::Caller caller{
                  .kind = access::CallerKind::Person, .person_id = timon::people::PersonId{12}, .institution_id = town};
              caller.office_path = {{2}, town};
              const auto role = who == "administrator" ? access::Role::Administrator : access::Role::GoalManager;
              caller.grants = {{role, access::ScopeKind::Institution, 1, town}};
              caller.modules = {{town, {access::Module::Reports, access::Module::Citizens}}};
              return guard::Identity{std::move(caller), std::nullopt};
            }};
  }

  struct Question {
    http::Method method;
    std::string path;
    std::string body{};
    std::string who = "manager";
    http::Pairs query{};
    http::Pairs headers{};
  };
  http::Response send(const Question& asked) {
    http::Request request{
        .method = asked.method, .target = asked.path, .path = "/api/v1" + asked.path, .query = asked.query};
    request.headers.add("host", "timon.example");
    if (!asked.who.empty()) request.headers.add("authorization", "Bearer " + asked.who);
    const bool is_chunk = asked.method == Put && asked.path.find("/chunks/") != std::string::npos;
    if (!asked.body.empty())
      request.headers.add("content-type", is_chunk ? "application/octet-stream" : "application/json");
    for (const auto& [name, value] : asked.headers) request.headers.add(name, value);
    request.body.text = asked.body;
    const auto match = site_.routes.match(asked.method, request.path);
    const auto& matched = std::get<http::Matched<http::Handling>>(match);
    request.captures = matched.captures;
    auto response = matched.row->handler(request);
    site_.finish(request, response);
    return response;
  }
  std::string ask(const Question& asked) {
    const auto response = send(asked);
    testing::record_answer(asked.method, asked.path, response);
    return std::to_string(response.status) + " " + testing::text_of(response);
  }
  static std::string id_in(const std::string& json) {
    const auto start = json.find("\"id\":\"") + 6;
    return json.substr(start, json.find('"', start) - start);
  }
  static std::string bytes_of(const http::Response& response) {
    std::ifstream file(std::get<http::FileBody>(response.body).path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  std::string goal() const { return "/elements/" + village_.goal.id.text(); }
  /// The id of an upload that can be attached.
  std::string upload(const std::string& name, const std::string& bytes) {
    const auto begun =
        ask({Post, goal() + "/uploads", "{\"name\":\"" + name + "\",\"size\":" + std::to_string(bytes.size()) + "}"});
    EXPECT_THAT(begun, HasSubstr("\"missing\":[0]"));
    const auto id = id_in(begun);
    EXPECT_EQ(ask({Put, "/uploads/" + id + "/chunks/0", bytes, "manager", {{"sha256", sha256_hex(bytes)}}}), "204 ");
    EXPECT_THAT(ask({Post, "/uploads/" + id + "/finish"}), HasSubstr(sha256_hex(bytes)));
    return id;
  }
  std::string attach(const std::string& upload, const std::string& audience) {
    return ask({Post, "/evidence",
                "{\"indicator\":\"" + village_.indicator.id.text() + "\",\"period\":\"" + village_.year_2024.code +
                    "\",\"backed\":\"reported\",\"evidence\":[{\"upload\":\"" + upload + "\",\"audience\":\"" +
                    audience + "\"}]}"});
  }

  testing::TestDatabase database_;
  testing::Village village_;
  const Clock clock_ = fixed_clock(*parse_instant("2024-12-01T15:00:00.000000Z"));
  guard::Doors doors_{{*database_, clock_, recognition(), {}, {}}};
  http::Site site_;
};

TEST_F(EvidenceDoors, a_file_comes_in_is_attached_listed_downloaded_and_withdrawn) {
  const auto attached = attach(upload("acta.pdf", pdf), "citizens");
  EXPECT_THAT(attached, AllOf(HasSubstr("201 "), HasSubstr("\"name\":\"acta.pdf\""), HasSubstr(sha256_hex(pdf))));
  const auto id = id_in(attached);
  EXPECT_THAT(ask({Get, goal() + "/evidence"}), HasSubstr("\"audience\":\"citizens\""));
  const auto answer = send({Get, "/evidence/" + id + "/content"});
  EXPECT_EQ(bytes_of(answer), pdf);
  EXPECT_EQ(answer.headers.find("content-disposition"), "attachment; filename*=UTF-8''acta.pdf");
  EXPECT_THAT(std::string(*answer.headers.find("content-security-policy")), HasSubstr("sandbox"));
  EXPECT_EQ(answer.headers.find("x-content-type-options"), "nosniff");
  EXPECT_EQ(answer.headers.find("etag"), '"' + sha256_hex(pdf) + '"');
  EXPECT_EQ(bytes_of(send({Get, "/evidence/" + id + "/content", {}, ""})), pdf) << "citizens too";
  EXPECT_THAT(ask({Post, "/evidence/" + id + "/withdrawal", R"({"reason":" "})"}), HasSubstr("422 "));
  EXPECT_THAT(ask({Post, "/evidence/" + id + "/withdrawal", R"({"reason":"Trae datos de menores"})"}),
              HasSubstr("\"withdrawal_reason\":\"Trae datos de menores\""));
  EXPECT_THAT(ask({Get, goal() + "/evidence", {}, "manager", {{"format", "csv"}}}),
              AllOf(HasSubstr("acta.pdf,pdf,"), HasSubstr(",Pública,"), HasSubstr("Trae datos de menores"),
                    HasSubstr("\r\nFilas,1\r\nElemento,")));
  EXPECT_EQ(send({Get, goal() + "/evidence", {}, "", {{"format", "csv"}}}).status, 401);
  EXPECT_EQ(send({Get, "/evidence/" + id + "/content", {}, ""}).status, 404);
  EXPECT_EQ(send({Get, "/evidence/" + id + "/content"}).status, 200);
}

TEST_F(EvidenceDoors, a_download_is_not_sent_twice_and_goes_on_where_it_broke_off) {
  const auto id = id_in(attach(upload("acta.pdf", pdf), "staff"));
  const auto path = "/evidence/" + id + "/content";
  const auto tag = '"' + sha256_hex(pdf) + '"';
  EXPECT_EQ(send({Get, path, {}, "manager", {}, {{"if-none-match", tag}}}).status, 304);
  const auto part = send({Get, path, {}, "manager", {}, {{"range", "bytes=5-"}, {"if-range", tag}}});
  EXPECT_EQ(part.status, 206);
  EXPECT_EQ(bytes_of(part), pdf.substr(5));
  EXPECT_EQ(part.headers.find("content-range"),
            "bytes 5-" + std::to_string(pdf.size() - 1) + "/" + std::to_string(pdf.size()));
  EXPECT_EQ(send({Get, path, {}, "manager", {}, {{"range", "bytes=5-"}, {"if-range", "\"other\""}}}).status, 200);
  EXPECT_EQ(send({Get, path, {}, ""}).status, 404) << "not for citizens";
}

TEST_F(EvidenceDoors, a_large_file_is_refused_before_it_is_sent_with_the_limit_named) {
  const auto refused = ask({Post, goal() + "/uploads", R"({"name":"video.pdf","size":209715200})"});
  EXPECT_THAT(refused, AllOf(HasSubstr("413 "), HasSubstr("25 MB")));
  EXPECT_THAT(ask({Post, goal() + "/uploads", R"({"name":"a.pdf","size":0})"}), HasSubstr("evidence_empty"));
  EXPECT_THAT(ask({Post, goal() + "/uploads", R"({"name":"instalar.exe","size":5})"}),
              HasSubstr("file_kind_not_taken"));
  EXPECT_THAT(ask({Post, goal() + "/uploads", R"({"name":"../acta.pdf","size":5})"}),
              HasSubstr("file_name_has_folders"));
}

TEST_F(EvidenceDoors, a_renamed_program_is_refused_in_words) {
  const std::string program = "#!/bin/sh\nrm -rf /\n";
  const auto begun = ask({Post, goal() + "/uploads", "{\"name\":\"acta.pdf\",\"size\":19}"});
  const auto id = id_in(begun);
  ask({Put, "/uploads/" + id + "/chunks/0", program});
  const auto in_words =
      AllOf(HasSubstr("422 "), HasSubstr("evidence_is_a_program"), HasSubstr("«acta.pdf» es un programa"));
  EXPECT_THAT(ask({Post, "/uploads/" + id + "/finish"}), in_words);
  EXPECT_THAT(ask({Post, "/uploads/" + id + "/finish"}), in_words) << "the first answer may be lost on the way";
}

TEST_F(EvidenceDoors, a_chunk_is_taken_as_bytes_and_in_its_place) {
  const auto id = id_in(ask({Post, goal() + "/uploads", R"({"name":"acta.pdf","size":5})"}));
  const auto path = "/uploads/" + id + "/chunks/";
  EXPECT_THAT(ask({Put, path + "7", "hola!"}), HasSubstr("chunk_misplaced"));
  EXPECT_THAT(ask({Put, path + "x", "hola!"}), HasSubstr("chunk_misplaced"));
  EXPECT_THAT(ask({Put, path + "0", "hola!", "manager", {{"sha256", "00"}}}), HasSubstr("chunk_damaged"));
  EXPECT_EQ(ask({Put, path + "0", "hola!"}), "204 ") << "where the browser cannot compute it";
  EXPECT_THAT(ask({Put, path + "0", "otra!"}), HasSubstr("chunk_differs"));
  EXPECT_THAT(ask({Post, "/uploads/" + id + "/finish"}), HasSubstr("evidence_not_what_it_says"));
}

TEST_F(EvidenceDoors, an_upload_is_shown_and_thrown_away) {
  const auto id = id_in(ask({Post, goal() + "/uploads", R"({"name":"acta.pdf","size":5})"}));
  EXPECT_THAT(ask({Get, "/uploads/" + id}), HasSubstr("\"missing\":[0]"));
  EXPECT_THAT(ask({Post, "/uploads/" + id + "/finish"}), AllOf(HasSubstr("409 "), HasSubstr("upload_incomplete")));
  EXPECT_EQ(ask({Delete, "/uploads/" + id}), "204 ");
  EXPECT_THAT(ask({Get, "/uploads/" + id}), HasSubstr("404 "));
}

TEST_F(EvidenceDoors, the_administrator_sets_the_limits) {
  const auto path = "/institutions/" + village_.institution.text() + "/evidence-limits";
  EXPECT_THAT(ask({Get, path, {}, "administrator"}), HasSubstr("\"file_megabytes\":25"));
  EXPECT_THAT(ask({Put, path, R"({"file_megabytes":0,"total_megabytes":1})", "administrator"}),
              HasSubstr("megabytes_out_of_range"));
  // Negative ones were multiplied until they overflowed, and could come out as sound limits.
  EXPECT_THAT(
      ask({Put, path, R"({"file_megabytes":-17592186044415,"total_megabytes":-17592186044000})", "administrator"}),
      HasSubstr("megabytes_out_of_range"));
  EXPECT_THAT(ask({Put, path, R"({"file_megabytes":300,"total_megabytes":2000})", "administrator"}),
              HasSubstr("\"file_megabytes\":300"));
  EXPECT_THAT(ask({Get, path}), HasSubstr("403 "));
  EXPECT_THAT(ask({Post, goal() + "/uploads", R"({"name":"video.pdf","size":209715200})"}), HasSubstr("201 "));
}

}  // namespace
}  // namespace timon::api::evidence
