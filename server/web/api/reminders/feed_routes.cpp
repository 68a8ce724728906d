#include "web/api/reminders/feed_routes.hpp"

#include "usecases/reminders/renew_feed.hpp"
#include "web/api/calls.hpp"

namespace timon::api::reminders {
namespace {

struct FeedView {
  std::optional<Instant> since;
};
BOOST_DESCRIBE_STRUCT(FeedView, (), (since))

struct NewFeedView {
  std::string path;  ///< from the site's address on; shown this once
};
BOOST_DESCRIBE_STRUCT(NewFeedView, (), (path))

constexpr std::string_view suffix = ".ics";

Result<Response> show_feed(const Request&, const Call& call) {
  const auto since = usecases::reminders::show_feed(call.context);
  if (!since) return since.error();
  return answer(FeedView{*since});
}

Result<Response> renew_feed(const Request&, const Call& call) {
  const auto token = usecases::reminders::renew_feed(call.context);
  if (!token) return token.error();
  return answer(NewFeedView{"/feeds/" + *token + std::string(suffix)}, 201);
}

Result<Response> end_feed(const Request&, const Call& call) {
  if (auto done = usecases::reminders::end_feed(call.context); !done) return done.error();
  return http::no_content();
}

Result<Response> read_feed(usecases::boards::PlanMemory& memory, const guard::SiteAddress& site,
                           const ComposeFeed& compose, const guard::Languages& languages, const Request& request,
                           const Call& call) {
  std::string_view token = request.capture("token");
  if (!token.ends_with(suffix)) return not_found();
  token.remove_suffix(suffix.size());
  const auto feed = usecases::reminders::read_feed(call.context, memory, token);
  if (!feed) return feed.error();
  Response response;
  response.body = compose(*feed, site.of(request), languages.of(feed->language));
  return std::move(response)
      .with("content-type", "text/calendar; charset=utf-8")
      .with("content-disposition", "inline; filename=\"timon.ics\"")
      .with("cache-control", "no-store");
}

}  // namespace

Routes feed_routes() {
  return {
      {Get, "/api/v1/feed", Action::UseAccount, show_feed},
      {Post, "/api/v1/feed", Action::UseAccount, renew_feed},
      {Delete, "/api/v1/feed", Action::UseAccount, end_feed},
  };
}

Routes feed_pages(usecases::boards::PlanMemory& memory, const guard::SiteAddress& site, ComposeFeed compose) {
  auto languages = std::make_shared<const guard::Languages>();
  return {{Get, "/feeds/{token}", Action::Public,
           [&memory, &site, compose = std::move(compose), languages](const Request& request, const Call& call) {
             return read_feed(memory, site, compose, *languages, request, call);
           }}};
}

}  // namespace timon::api::reminders
