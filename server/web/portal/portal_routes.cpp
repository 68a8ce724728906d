#include "web/guard/static_files.hpp"
#include "web/portal/addresses.hpp"
#include "web/portal/assets.hpp"
#include "web/portal/contract/contract_page.hpp"
#include "web/portal/portal.hpp"
#include "web/portal/refusal_page.hpp"

namespace timon::portal {

using guard::Call;
using http::Request;
using http::Response;

namespace {

Response kept_for_ever(const Asset& asset) {
  return http::bytes({.plain = asset.bytes}, asset.content_type)
      .with("cache-control", "public, max-age=31536000, immutable");
}

Result<Response> accent(const Request& request, const Call&) {
  auto sheet = accent_sheet(request.capture("colours"));
  if (!sheet) return not_found();
  Response response;
  response.body = *std::move(sheet);
  return std::move(response)
      .with("content-type", "text/css; charset=utf-8")
      .with("cache-control", "public, max-age=31536000, immutable");
}

Result<Response> picture_of_manual(std::string_view file) {
  auto found = guard::static_file("docs/manual/pictures/" + std::string(file), guard::Keep::AskEachTime);
  return found ? Result<Response>(*std::move(found)) : not_found();
}

}  // namespace

guard::Routes Portal::routes() {
  using enum http::Method;
  using guard::Action;
  guard::Routes rows{
      {Get, "/", Action::Public, [this](const Request& request, const Call& call) { return start(request, call); }},
      {Get, style_sheet().address, Action::Public,
       [](const Request&, const Call&) -> Result<Response> { return kept_for_ever(style_sheet()); }},
      {Get, icon().address, Action::Public,
       [](const Request&, const Call&) -> Result<Response> { return kept_for_ever(icon()); }},
      {Get, "/assets/accents/{colours}", Action::Public, accent},
      {Get, Addresses::manual_picture("{file}"), Action::Public,
       [](const Request& request, const Call&) { return picture_of_manual(request.capture("file")); }},
      {Get, "/api/v1/api.yaml", Action::Public,
       [](const Request&, const Call&) -> Result<Response> { return contract_file(); }},
      {Get, "/api/v1/docs", Action::Public,
       [this](const Request& request, const Call& call) { return contract(request, call); }}};
  for (const auto* language : {"es", "en", "pt"}) {
    const Addresses at(language);
    const auto add = [&](const std::string& pattern, auto handler) {
      rows.push_back({Get, pattern, Action::Public, [this, handler](const Request& request, const Call& call) {
                        return (this->*handler)(request, call);
                      }});
    };
    rows.push_back({Get, at.home(), Action::Public,
                    [this](const Request& request, const Call& call) { return home(request, call, call.catalogue); }});
    // Typed with a slash at its end, as people do.
    rows.push_back({Get, at.home() + "/", Action::Public, [home = at.home()](const Request&, const Call&) {
                      return Result<Response>(http::redirect(home, 301));
                    }});
    for (const auto by : {GroupBy::Office, GroupBy::Theme, GroupBy::Place})
      rows.push_back({Get, at.group_pattern(by), Action::Public,
                      [this, by](const Request& request, const Call& call) { return group(request, call, by); }});
    add(at.plan_pattern(), &Portal::plan);
    add(at.element_pattern(), &Portal::element);
    add(at.verification(), &Portal::verification);
    add(at.verification_pattern(), &Portal::verified);
    add(at.accessibility(), &Portal::accessibility);
    add(at.open_data(), &Portal::open_data);
    add(at.manual(), &Portal::manual);
    add(at.manual_pattern(), &Portal::manual);
    add(at.table_pattern(), &Portal::table);
    add(at.evidence_pattern(), &Portal::evidence);
  }
  return rows;
}

}  // namespace timon::portal
