#include "web/guard/site_address.hpp"

#include <gtest/gtest.h>

namespace timon::guard {
namespace {

http::Request sent_to(const char* host, bool secure = false) {
  http::Request request{};
  request.headers.add("host", host);
  request.secure = secure;
  return request;
}

TEST(SiteAddress, is_scheme_and_host_alone) {
  EXPECT_EQ(read_site_address("https://timon.villa.gov/"), "https://timon.villa.gov");
  EXPECT_EQ(read_site_address("http://10.0.0.5:8080"), "http://10.0.0.5:8080");
  for (const char* bad : {"", "timon.villa.gov", "https://", "https:///", "https://a b", "https://villa.gov/timon",
                          "javascript:alert(1)", "https://a@b", "https://:80", "ftp://villa.gov"})
    EXPECT_FALSE(read_site_address(bad)) << bad;
}

TEST(SiteAddress, is_what_was_settled_whatever_host_is_asked_for) {
  EXPECT_EQ(SiteAddress("https://timon.villa.gov").of(sent_to("evil.example")), "https://timon.villa.gov");
}

// The address printed in the QR of a signed paper was whatever the request's Host header said.
TEST(SiteAddress, believes_no_host_but_this_machines_own) {
  EXPECT_EQ(SiteAddress().of(sent_to("127.0.0.1:8080")), "http://127.0.0.1:8080");
  EXPECT_EQ(SiteAddress().of(sent_to("localhost", true)), "https://localhost");
  EXPECT_EQ(SiteAddress().of(sent_to("[::1]:8080")), "http://[::1]:8080");
  for (const char* other : {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "", "localhost:8/x"})
    EXPECT_EQ(SiteAddress().of(sent_to(other)), "") << other;
}

}  // namespace
}  // namespace timon::guard
