#include "http/multipart.hpp"

#include <gtest/gtest.h>

#include <rapidcheck.h>
#include <filesystem>
#include <fstream>

using namespace timon;
using namespace timon::http;

namespace {

std::string content(const FormFile& file) {
  std::ifstream stream(file.file->path(), std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

const std::string form =
    "--B\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\nTenjo\r\n"
    "--B\r\ncontent-disposition: form-data; name=\"empty\"\r\n\r\n\r\n"
    "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\\\x\\\\año 1.xlsx\"\r\n"
    "Content-Type: application/vnd.ms-excel\r\n\r\nPK\r\n--b\r\n--\r\n-"
    "\r\n"
    "--B--\r\nepilogue";

Request posted(std::string body, const std::string& type = "multipart/form-data; boundary=B") {
  Request request{.method = Method::Post};
  request.headers.add("content-type", type);
  request.body.text = std::move(body);
  return request;
}

std::string code_of(const Result<Form>& result) { return result ? "" : result.error().code; }

TEST(Multipart, reads_fields_and_files) {
  const auto read = read_form(posted(form));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->field("map"), "Tenjo");
  EXPECT_EQ(read->field("empty"), "");
  EXPECT_EQ(read->field("file"), std::nullopt);
  const auto* file = read->file("file");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->file_name, "año 1.xlsx");
  EXPECT_EQ(file->content_type, "application/vnd.ms-excel");
  EXPECT_EQ(content(*file), "PK\r\n--b\r\n--\r\n-");
}

TEST(Multipart, reads_the_same_in_pieces_of_any_size) {
  rc::check("pieces do not matter", [] {
    const auto bytes = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("\r\n-B\0xy", 7)));
    RC_PRE(bytes.find("\r\n--B") == std::string::npos);
    const auto message = "--B\r\nContent-Disposition: form-data; name=f; filename=f\r\n\r\n" + bytes + "\r\n--B--";
    MultipartParser parser("B", "/tmp", {});
    for (std::size_t at = 0; at < message.size();) {
      const auto size = *rc::gen::inRange<std::size_t>(1, 9);
      RC_ASSERT(parser.feed(std::string_view(message).substr(at, size)).has_value());
      at += size;
    }
    const auto read = parser.finish();
    RC_ASSERT(read.has_value());
    RC_ASSERT(content(*read->file("f")) == bytes);
  });
}

TEST(Multipart, refuses_what_is_broken_or_too_much) {
  const std::string head = "--B\r\nContent-Disposition: form-data; name=\"a\"";
  const FormLimits limits{.parts = 2, .field_bytes = 10, .file_bytes = 10};
  const std::pair<std::string, std::string> cases[] = {
      {"", "malformed_form"},
      {"no boundary", "malformed_form"},
      {std::string(10'000, 'x'), "malformed_form"},
      {head, "malformed_form"},
      {head + "\r\n\r\nx", "malformed_form"},
      {head + "\r\n\r\nx\r\n--B", "malformed_form"},
      {head + "\r\n\r\nx\r\n--Bx", "malformed_form"},
      {head + "; filename=\"a\nb\"\r\n\r\nx\r\n--B--", "malformed_form"},
      {head + "; filename=\"\xff\"\r\n\r\nx\r\n--B--", "malformed_form"},
      {"--B\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--B--", "malformed_form"},
      {"--B\r\n\r\nx\r\n--B--", "malformed_form"},
      {head + "\r\nX: " + std::string(9000, 'x') + "\r\n\r\nx\r\n--B--", "malformed_form"},
      {head + "\r\n\r\n\xff\r\n--B--", "malformed_form"},
      {head + "\r\n\r\n" + std::string(11, 'x') + "\r\n--B--", "form_too_long"},
      {head + "; filename=\"f\"\r\n\r\n" + std::string(11, 'x') + "\r\n--B--", "body_too_large"},
      {head + "\r\n\r\nx\r\n" + head + "\r\n\r\nx\r\n" + head + "\r\n\r\nx\r\n--B--", "form_too_long"},
      {head + "\r\n\r\nx\r\n--B--", ""},
  };
  for (const auto& [body, code] : cases)
    EXPECT_EQ(code_of(read_form(posted(body), limits)), code) << body.substr(0, 90);
  EXPECT_EQ(code_of(read_form(posted(form, "multipart/form-data"))), "malformed_form");
  EXPECT_EQ(code_of(read_form(posted("{}", "application/json"))), "unsupported_media_type");
}

TEST(Multipart, reads_plain_forms_too) {
  const std::string type = "application/x-www-form-urlencoded";
  EXPECT_EQ(read_form(posted("a=1+2&b=%C3%A1", type))->field("b"), "á");
  EXPECT_EQ(code_of(read_form(posted("a=%", type))), "malformed_form");
  EXPECT_EQ(code_of(read_form(posted("a=1&b=2&c=3", type), {.parts = 2})), "form_too_long");
}

TEST(Multipart, removes_its_files) {
  std::filesystem::path path;
  {
    const auto read = read_form(posted(form));
    path = read->file("file")->file->path();
    EXPECT_TRUE(std::filesystem::exists(path));
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

}  // namespace
