#include "web/portal/portal.hpp"

#include <algorithm>

#include "base/program.hpp"
#include "usecases/access/prepare_set_up.hpp"
#include "usecases/boards/find_element.hpp"
#include "usecases/boards/show_trend.hpp"
#include "web/guard/caching.hpp"
#include "web/guard/ranged_download.hpp"
#include "web/portal/accessibility_page.hpp"
#include "web/portal/assets.hpp"
#include "web/portal/boards/element_page.hpp"
#include "web/portal/boards/element_table.hpp"
#include "web/portal/boards/group_page.hpp"
#include "web/portal/boards/home_page.hpp"
#include "web/portal/boards/plan_page.hpp"
#include "web/portal/boards/plan_table.hpp"
#include "web/portal/contract/contract_page.hpp"
#include "web/portal/documents/verify_page.hpp"
#include "web/portal/manual/manual_page.hpp"
#include "web/portal/open_data_page.hpp"
#include "web/portal/refusal_page.hpp"

namespace timon::portal {

using guard::Call;
using http::Request;
using http::Response;
using usecases::boards::PublishedPlan;

namespace {

Owner owner_of(const usecases::boards::Published* published) {
  if (!published || published->institutions.empty()) return {.name = "Timón", .is_one = false};
  const auto& speaker = published->speaker;
  Owner owner{speaker ? speaker->office.name : "Timón", published->language, published->is_demonstration,
              speaker.has_value()};
  if (!speaker) return owner;
  if (speaker->logo_hash)
    owner.logo_address =
        "/api/v1/institutions/" + speaker->office.id.text() + "/logo?v=" + speaker->logo_hash->substr(0, 16);
  if (const auto& [accent, dark] = std::pair(speaker->institution.accent, speaker->institution.accent_dark);
      accent && dark)
    owner.accent_address = accent_address(*accent, *dark);
  return owner;
}

/// Its code, or its id where another published plan has the same code.
std::string key_of(const plans::Plan& plan, const usecases::boards::Published& published) {
  const auto same = std::ranges::count(published.plans, plan.code, [](const PublishedPlan& p) { return p.plan.code; });
  return same > 1 ? plan.id.text() : plan.code;
}

const PublishedPlan* find_plan(const usecases::boards::Published& published, std::string_view key) {
  const auto place =
      std::ranges::find(published.plans, key, [&](const PublishedPlan& p) { return key_of(p.plan, published); });
  return place == published.plans.end() ? nullptr : &*place;
}

/// What a page depends on: data, day, language, question, and the program that wrote it.
std::string tag_of(const Request& request, const usecases::boards::Published& published, const Catalogue& words,
                   const std::string& day) {
  return guard::entity_tag({std::to_string(published.change), day, words.language(), request.target, program_version(),
                            style_sheet().address});
}

/// Where a former code leads: the same question at the address of today.
Response moved(const JudgedPlan& plan, timon::boards::Row row, const Catalogue& words) {
  return http::redirect(plan.element_address(row, words), 301).with("cache-control", "no-cache");
}

}  // namespace

Result<Portal::Published> Portal::published(const Call& call) {
  Published known;
  {
    const std::lock_guard lock(mutex_);
    known = kept_;
  }
  auto fresh = usecases::boards::list_published(call.context, known);
  if (!fresh) return fresh.error();
  const std::lock_guard lock(mutex_);
  return kept_ = *fresh;
}

JudgedPlan Portal::judged(const Opened& opened, const Published& published, std::optional<Day> chosen) const {
  const auto& plan = opened.image->plan();
  const auto key = key_of(plan, *published);
  const auto* its = find_plan(*published, key);
  return {*opened.image,
          *opened.board,
          key,
          its ? its->institution_name : "",
          its ? its->institution_language : "",
          chosen ? chosen->text() : "",
          its != nullptr && its->is_example,
          usecases::boards::money_on_day(memory_, opened)};
}

Result<Response> Portal::start(const Request& request, const Call& call) {
  const auto its = published(call);
  if (!its) return its.error();
  auto offered = languages_.names();
  std::ranges::stable_partition(offered, [&](std::string_view name) { return name == (*its)->language; });
  return home(request, call, languages_.of(request.language(offered)));
}

Result<Response> Portal::home(const Request& request, const Call& call, const Catalogue& words) {
  const auto its = published(call);
  if (!its) return its.error();
  std::vector<Opened> opened;
  std::string days;
  for (const auto& plan : (*its)->plans) {
    auto on_day = usecases::boards::open_plan(call.context, memory_, plan.plan.id, std::nullopt);
    if (!on_day) return on_day.error();
    days += on_day->board->on().text();
    opened.push_back(*std::move(on_day));
  }
  const bool awaits_set_up = opened.empty() && usecases::access::awaits_set_up(call.context);
  if (awaits_set_up) days = "set-up";
  return guard::unless_known(request, tag_of(request, **its, words, days), [&]() -> Result<Response> {
    std::vector<JudgedPlan> plans;
    for (const auto& plan : opened) plans.push_back(judged(plan, *its, std::nullopt));
    return home_page(plans, owner_of(its->get()), awaits_set_up, words);
  });
}

Result<Response> Portal::plan(const Request& request, const Call& call) {
  const auto its = published(call);
  if (!its) return its.error();
  const auto* found = find_plan(**its, request.capture("plan"));
  if (!found) return not_found();
  const auto query = plan_query(request);
  const auto opened = usecases::boards::open_plan(call.context, memory_, found->plan.id, query.on);
  if (!opened) return opened.error();
  const auto tag = tag_of(request, **its, call.catalogue, opened->board->on().text());
  return guard::unless_known(request, tag, [&]() -> Result<Response> {
    const auto plan = judged(*opened, *its, query.on);
    if (const auto file = plan_money_file(request))
      return money_table(request, file->format, file->which, plan, std::nullopt, call.catalogue);
    const auto closed = usecases::reports::closing_on_day(call.context, *opened->image, opened->board->on());
    return plan_page(plan, query, closed, owner_of(its->get()), call.catalogue);
  });
}

Result<Response> Portal::element(const Request& request, const Call& call) {
  const auto its = published(call);
  if (!its) return its.error();
  const auto* plan = find_plan(**its, request.capture("plan"));
  if (!plan) return not_found();
  const std::string code(request.capture("element"));
  const auto day = parse_day(request.query_value("al").value_or(""));
  const auto found = usecases::boards::find_element(call.context, memory_, {plan->plan.id, code, day});
  if (!found) return found.error();
  const auto view = judged(found->opened.plan, *its, day);
  const auto row = found->opened.row;
  if (view.image.element(row).code != code) return moved(view, row, call.catalogue);
  const auto tag = tag_of(request, **its, call.catalogue, view.board.on().text());
  return guard::unless_known(request, tag, [&]() -> Result<Response> {
    const auto evidence = usecases::evidence::list_evidence(call.context, view.image.element(row).id);
    if (!evidence) return evidence.error();
    if (const auto file = element_file(request))
      return element_table(request, *file, view, *found, *evidence, call.catalogue);
    // What has indicators, or progress of its own, is drawn by their values.
    const bool has_own = view.image.tree().has_leaves(row);
    const auto trend = has_own ? Trend{} : usecases::boards::trend_boards(memory_, found->opened.plan);
    const RestatementsOnPage restatements =
        restatements_on(call, view, row, parse_id_number(request.query_value("correcciones").value_or("")));
    return element_page(view, *found, {*evidence, trend, restatements}, owner_of(its->get()), call.catalogue);
  });
}

Result<Response> Portal::group(const Request& request, const Call& call, GroupBy by) {
  const auto its = published(call);
  if (!its) return its.error();
  const auto* found = find_plan(**its, request.capture("plan"));
  if (!found) return not_found();
  const auto day = parse_day(request.query_value("al").value_or(""));
  const auto opened = usecases::boards::open_plan(call.context, memory_, found->plan.id, day);
  if (!opened) return opened.error();
  const auto tag = tag_of(request, **its, call.catalogue, opened->board->on().text());
  return guard::unless_known(request, tag, [&]() -> Result<Response> {
    const auto plan = judged(*opened, *its, day);
    const auto group = plan_group(plan, by, request.capture("key"));
    if (!group) return not_found();
    const auto trend = usecases::boards::trend_boards(memory_, *opened);
    return group_page(plan, *group, trend, owner_of(its->get()), call.catalogue);
  });
}

Result<Response> Portal::open_data(const Request& request, const Call& call) {
  const auto its = published(call);
  if (!its) return its.error();
  return guard::unless_known(request, tag_of(request, **its, call.catalogue, ""), [&]() -> Result<Response> {
    std::vector<PlanData> plans;
    for (const auto& plan : (*its)->plans) {
      const auto opened = usecases::boards::open_plan(call.context, memory_, plan.plan.id, std::nullopt);
      if (!opened) continue;
      plans.push_back({key_of(plan.plan, **its), plan.plan.name, plan.plan.id,
                       usecases::reports::frozen_periods(call.context, *opened->image)});
    }
    return open_data_page(plans, owner_of(its->get()), call.catalogue);
  });
}

Result<Response> Portal::table(const Request& request, const Call& call) {
  const auto its = published(call);
  if (!its) return its.error();
  auto key = request.capture("file");
  const auto dot = key.rfind('.');
  const auto format = dot == key.npos ? std::nullopt : parse_name<guard::TableFormat>(key.substr(dot + 1));
  if (!format) return not_found();
  key = key.substr(0, dot);
  const auto* found = find_plan(**its, key);
  if (!found) return not_found();
  const auto query = plan_query(request);
  const auto opened = usecases::boards::open_plan(call.context, memory_, found->plan.id, query.on);
  if (!opened) return opened.error();
  const auto on = opened->board->on().text();
  return guard::unless_known(request, tag_of(request, **its, call.catalogue, on), [&]() -> Result<Response> {
    return plan_table(request, *format, judged(*opened, *its, query.on), query, call.catalogue);
  });
}

/// Whoever is signed in besides: here everybody is a citizen.
Result<Response> Portal::evidence(const Request& request, const Call& call) {
  const auto id = parse_id<timon::evidence::EvidenceId>(request.capture("id"));
  if (!id) return not_found();
  const auto opened = usecases::evidence::open_evidence(call.context, *id);
  if (!opened) return opened.error();
  return guard::ranged_download(request, {opened->name, opened->media_type, opened->tag, opened->size_bytes},
                                [&](auto from, auto until, const auto& take) {
                                  usecases::evidence::copy_evidence(call.context, *opened, from, until, take);
                                });
}

/// What was typed leads to an address of its own, that of the printed code.
Result<Response> Portal::verification(const Request& request, const Call& call) {
  const auto its = published(call);
  if (!its) return its.error();
  const auto typed = request.query_value("codigo").value_or("");
  if (const auto code = timon::documents::read_code(typed))
    return http::redirect(Addresses(call.catalogue.language()).verification_of(*code));
  return verify_form_page(typed, owner_of(its->get()), call.catalogue);
}

Result<Response> Portal::verified(const Request& request, const Call& call) {
  const auto its = published(call);
  if (!its) return its.error();
  const auto found = usecases::documents::look_up_document(call.context, memory_, request.capture("code"));
  if (!found && found.error().kind != ErrorKind::NotFound) return found.error();
  if (!found) return verify_form_page(request.capture("code"), owner_of(its->get()), call.catalogue);
  return verify_page(*found, owner_of(its->get()), call.catalogue);
}

Result<Response> Portal::accessibility(const Request& request, const Call& call) {
  const auto its = published(call);
  if (!its) return its.error();
  return guard::unless_known(request, tag_of(request, **its, call.catalogue, ""), [&]() -> Result<Response> {
    return accessibility_page(owner_of(its->get()), call.catalogue);
  });
}

Result<Response> Portal::manual(const Request& request, const Call& call) {
  const auto its = published(call);
  if (!its) return its.error();
  return guard::unless_known(request, tag_of(request, **its, call.catalogue, ""), [&]() -> Result<Response> {
    auto page = manual_page(request.capture("chapter"), owner_of(its->get()), call.catalogue);
    return page ? Result<Response>(*std::move(page)) : not_found();
  });
}

Result<Response> Portal::contract(const Request& request, const Call& call) {
  const auto its = published(call);
  if (!its) return its.error();
  const auto& english = languages_.of("en");
  return guard::unless_known(request, tag_of(request, **its, english, ""),
                             [&]() -> Result<Response> { return contract_page(owner_of(its->get()), english); });
}

guard::ErrorPage Portal::error_page() {
  return [this](const Request&, const guard::Problem& problem, const Catalogue& words) {
    const std::lock_guard lock(mutex_);
    return refusal_page(problem, owner_of(kept_.get()), words);
  };
}

}  // namespace timon::portal
