#include "web/portal/documents/verify_page.hpp"

#include "web/portal/components/error_summary/error_summary.hpp"
#include "web/portal/templates.hpp"

namespace timon::portal {
namespace {

using timon::documents::DocumentStanding;
using usecases::documents::FoundDocument;

struct StandingView {
  std::string tone, mark, word, text;
};
BOOST_DESCRIBE_STRUCT(StandingView, (), (tone, mark, word, text))

struct FactView {
  std::string name, value;
  bool is_hash = false;
};
BOOST_DESCRIBE_STRUCT(FactView, (), (name, value, is_hash))

struct View {
  std::string title{};
  Html mistakes_html{};
  std::optional<StandingView> standing{};
  bool has_facts = false;
  std::vector<FactView> facts{};
  std::string hash_note{}, lead{}, address{}, label{}, hint{}, typed{}, button{};
};
BOOST_DESCRIBE_STRUCT(View, (),
                      (title, mistakes_html, standing, has_facts, facts, hash_note, lead, address, label, hint, typed,
                       button))

View view_of(const Catalogue& words) {
  const auto say = [&](const char* key) { return words.text(std::string("portal.verify_") + key); };
  View view;
  view.title = say("title");
  view.lead = say("lead");
  view.address = Addresses(words.language()).verification();
  view.label = say("label");
  view.hint = say("hint");
  view.button = say("button");
  view.hash_note = say("hash_note");
  return view;
}

http::Response response_of(const View& view, const Owner& owner, const Catalogue& words, int status) {
  Page page{.title = view.title,
            .path = {{view.title, std::nullopt}},
            .main_html = render("documents/verify_page", view),
            .address = [](const Addresses& in) { return in.verification(); }};
  return page_response(page, owner, words, status).with("cache-control", "no-store");
}

/// What a report is worth depends on its deliveries, all else on whether the system still says so.
StandingView standing_view(const timon::documents::Document& document, DocumentStanding standing,
                           const Catalogue& words) {
  const std::string name(name_of(standing));
  const std::string text = document.report_id ? "portal.verify_text_" : "portal.verify_living_";
  const bool holds = standing == DocumentStanding::Current;
  return {holds ? "good" : "bad", holds ? "✓" : "!", words.text("portal.verify_word_" + name), words.text(text + name)};
}

std::vector<FactView> facts_of(const FoundDocument& found, const Catalogue& words) {
  std::vector<FactView> facts;
  const auto add = [&](const char* key, const std::string& value, bool is_hash = false) {
    facts.push_back({words.text(std::string("portal.verify_") + key), value, is_hash});
  };
  const auto& document = found.shown.document;
  const auto moment = [&](Instant at) { return words.locale().moment(at, found.time_zone); };
  add("what", words.text("portal.verify_kind_" + std::string(name_of(document.kind))));
  add("institution", found.institution_name);
  add("plan", found.plan_name);
  if (found.element_id) add("element", found.element_code + " " + found.element_name);
  if (!found.office_name.empty()) add("office", found.office_name);
  if (!found.period_name.empty()) add("period", found.period_name);
  if (found.report_state)
    add("report_state", words.text("document.report_state." + std::string(name_of(*found.report_state))));
  add("made_at", moment(document.made_at));
  add("scan", found.shown.scan ? words.text("portal.verify_signed", {{"moment", moment(found.shown.scan->attached_at)}})
                               : words.text("portal.verify_not_signed"));
  add("code", document.code);
  add("content_hash", document.content_hash, true);
  add("file_hash", document.file_hash, true);
  return facts;
}

}  // namespace

http::Response verify_form_page(std::string_view typed, const Owner& owner, const Catalogue& words) {
  auto view = view_of(words);
  view.typed = std::string(typed);
  if (typed.empty()) return response_of(view, owner, words, 200);
  const bool is_code = timon::documents::read_code(typed).has_value();
  const ErrorSummaryView mistakes{
      words.text("portal.verify_mistake"),
      {{words.text(is_code ? "portal.verify_unknown" : "portal.verify_malformed"), "#codigo"}}};
  view.mistakes_html = render("components/error_summary/error_summary", mistakes);
  return response_of(view, owner, words, is_code ? 404 : 422);
}

http::Response verify_page(const FoundDocument& found, const Owner& owner, const Catalogue& words) {
  auto view = view_of(words);
  view.typed = found.shown.document.code;
  view.standing = standing_view(found.shown.document, found.shown.standing, words);
  view.has_facts = true;
  view.facts = facts_of(found, words);
  return response_of(view, owner, words, 200);
}

}  // namespace timon::portal
